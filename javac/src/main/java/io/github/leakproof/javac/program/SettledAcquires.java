package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.Tag;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import io.github.leakproof.core.catalogue.Outcome;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acquires that need no walk, because their {@code try} stands right after them and its {@code
 * finally} begins with their release: {@code l.lock(); try { … } finally { l.unlock(); … }}. An
 * attempt may stand in the condition of an {@code if} around the {@code try}, or of one that leaves
 * before it where the attempt fails.
 */
final class SettledAcquires {
  private final CallIndex index;
  private @Nullable Set<JCTree> found;

  SettledAcquires(CallIndex index) {
    this.index = index;
  }

  /** Whether the call is one of those met. */
  boolean contain(JCTree call) {
    return found != null && found.contains(call);
  }

  /** Looks through the statements of one block. */
  void visit(List<JCStatement> statements) {
    for (List<JCStatement> l = statements; l.nonEmpty() && l.tail.nonEmpty(); l = l.tail) {
      if (l.tail.head instanceof JCTry guard) {
        if (l.head instanceof JCIf attempt) {
          visit(attempt, guard);
        } else {
          settle(call(l.head), Outcome.Returned.class, guard);
        }
      }
    }
  }

  /** Looks at a {@code try} that is what is done where a condition holds. */
  void visit(JCIf attempt) {
    JCStatement first = attempt.thenpart;
    if (first instanceof JCBlock block) {
      first = block.stats.head;
    }
    if (first instanceof JCTry guard && guard.finalizer != null) {
      settle(operand(attempt.cond, Tag.AND), Outcome.ReturnedTrue.class, guard);
    }
  }

  /** Looks at a {@code try} behind an {@code if} that leaves. */
  private void visit(JCIf attempt, JCTry guard) {
    if (guard.finalizer != null && attempt.elsepart == null && leaves(attempt.thenpart)) {
      JCExpression failure = operand(attempt.cond, Tag.OR);
      if (failure instanceof JCUnary not && not.hasTag(Tag.NOT)) {
        settle(TreeInfo.skipParens(not.arg), Outcome.ReturnedTrue.class, guard);
      }
    }
  }

  /** The condition's last operand, which decides where all others are settled. */
  private static JCExpression operand(JCExpression condition, Tag operator) {
    JCExpression inner = TreeInfo.skipParens(condition);
    return inner instanceof JCBinary binary && inner.hasTag(operator)
        ? TreeInfo.skipParens(binary.rhs)
        : inner;
  }

  private static boolean leaves(JCStatement statement) {
    return switch (statement.getTag()) {
      case RETURN, THROW, BREAK, CONTINUE -> true;
      case BLOCK -> {
        List<JCStatement> inside = ((JCBlock) statement).stats;
        yield inside.nonEmpty() && leaves(inside.last());
      }
      default -> false;
    };
  }

  private void settle(@Nullable JCTree acquire, Class<? extends Outcome> outcome, JCTry guard) {
    if (!(acquire instanceof JCMethodInvocation call) || guard.finalizer == null) {
      return;
    }
    JCMethodInvocation release = call(guard.finalizer.stats.head);
    if (release != null && release.args.isEmpty() && isPair(call, outcome, release, guard)) {
      if (found == null) {
        found = Collections.newSetFromMap(new IdentityHashMap<>());
      }
      found.add(call);
    }
  }

  private static @Nullable JCMethodInvocation call(@Nullable JCStatement statement) {
    return statement instanceof JCExpressionStatement expression
            && expression.expr instanceof JCMethodInvocation call
        ? call
        : null;
  }

  private boolean isPair(
      JCMethodInvocation acquire,
      Class<? extends Outcome> outcome,
      JCMethodInvocation release,
      JCTry guard) {
    if (!(TreeInfo.symbol(acquire.meth) instanceof MethodSymbol acquiring)
        || !(TreeInfo.symbol(release.meth) instanceof MethodSymbol releasing)) {
      return false;
    }
    if (acquire.meth instanceof JCFieldAccess a && release.meth instanceof JCFieldAccess b) {
      return SameReceiver.are(a.selected, b.selected, guard)
          && index.isPair(acquiring, outcome, releasing, a.selected.type);
    }
    return acquire.meth instanceof JCIdent
        && release.meth instanceof JCIdent
        && isOfOne(acquiring, releasing)
        && index.isPair(acquiring, outcome, releasing, acquiring.enclClass().type);
  }

  private static boolean isOfOne(Symbol acquiring, Symbol releasing) {
    return acquiring.enclClass() == releasing.enclClass();
  }
}
