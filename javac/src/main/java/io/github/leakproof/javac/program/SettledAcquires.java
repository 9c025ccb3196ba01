package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acquires that need no walk, because their {@code try} stands right after them and its {@code
 * finally} begins with their release: {@code l.lock(); try { … } finally { l.unlock(); … }}.
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
        settle(call(l.head), guard);
      }
    }
  }

  private void settle(@Nullable JCMethodInvocation acquire, JCTry guard) {
    if (acquire == null || guard.finalizer == null) {
      return;
    }
    JCMethodInvocation release = call(guard.finalizer.stats.head);
    if (release != null && isPair(acquire, release)) {
      if (found == null) {
        found = Collections.newSetFromMap(new IdentityHashMap<>());
      }
      found.add(acquire);
    }
  }

  /** The call that the statement is, if it has no arguments. */
  private static @Nullable JCMethodInvocation call(@Nullable JCStatement statement) {
    return statement instanceof JCExpressionStatement expression
            && expression.expr instanceof JCMethodInvocation call
            && call.args.isEmpty()
        ? call
        : null;
  }

  private boolean isPair(JCMethodInvocation acquire, JCMethodInvocation release) {
    if (!(TreeInfo.symbol(acquire.meth) instanceof MethodSymbol acquiring)
        || !(TreeInfo.symbol(release.meth) instanceof MethodSymbol releasing)) {
      return false;
    }
    if (acquire.meth instanceof JCFieldAccess a && release.meth instanceof JCFieldAccess b) {
      return isSame(a.selected, b.selected) && index.isPair(acquiring, releasing, a.selected.type);
    }
    return acquire.meth instanceof JCIdent
        && release.meth instanceof JCIdent
        && acquiring.enclClass() == releasing.enclClass()
        && index.isPair(acquiring, releasing, acquiring.enclClass().type);
  }

  /** Whether both are the same variable, which never changes, or the same getter of one. */
  private static boolean isSame(JCTree one, JCTree other) {
    if (one instanceof JCMethodInvocation a && other instanceof JCMethodInvocation b) {
      return a.args.isEmpty()
          && a.meth instanceof JCFieldAccess x
          && b.meth instanceof JCFieldAccess y
          && x.sym == y.sym
          && isSame(x.selected, y.selected);
    }
    Symbol symbol = TreeInfo.symbol(one);
    if (symbol == null || symbol != TreeInfo.symbol(other)) {
      return false;
    }
    if (one instanceof JCFieldAccess a && other instanceof JCFieldAccess b) {
      return isFixed(symbol) && isSame(a.selected, b.selected);
    }
    return one instanceof JCIdent
        && other instanceof JCIdent
        && (symbol.kind == Kind.TYP || isFixed(symbol));
  }

  private static boolean isFixed(Symbol symbol) {
    return symbol.kind == Kind.VAR
        && (symbol.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }
}
