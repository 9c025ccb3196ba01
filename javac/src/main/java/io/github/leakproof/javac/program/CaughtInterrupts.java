package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds handlers that receive an interrupt and do not plainly pass it on. Where the check is off,
 * nothing is looked at.
 */
final class CaughtInterrupts {
  private static final String INTERRUPT = "java.lang.InterruptedException";
  private static final Set<String> SUPERTYPES =
      Set.of("java.lang.Exception", "java.lang.Throwable");

  private final boolean enabled;
  private final Predicate<MethodSymbol> isOwn;
  private final Function<Type, Optional<MethodSymbol>> closing;
  private boolean interruptible;
  private boolean found;

  /**
   * A search in one body.
   *
   * @param isOwn whether a method's body is part of this compilation
   * @param closing the method that a {@code try} calls on its resource of some type
   */
  CaughtInterrupts(
      boolean enabled,
      Predicate<MethodSymbol> isOwn,
      Function<Type, Optional<MethodSymbol>> closing) {
    this.enabled = enabled;
    this.isOwn = isOwn;
    this.closing = closing;
  }

  /** The check, if a handler was found. */
  Set<Pattern> raised() {
    return found ? Set.of(Pattern.INTERRUPT_SWALLOWED) : Set.of();
  }

  /** Code begins that a handler may guard; the answer is for {@code leave}. */
  boolean enter() {
    boolean around = interruptible;
    interruptible = false;
    return around;
  }

  /** A closure ends: its exceptions are not those of the code around it. */
  void leave(boolean around) {
    interruptible = around;
  }

  /** The guarded code ends. */
  void leave(JCTry guard, boolean around) {
    if (enabled && !found) {
      for (JCCatch handler : guard.catchers) {
        found |= receives(handler.param.vartype) && !isPassedOn(handler);
      }
    }
    interruptible |= around;
  }

  /** A call of a method or constructor of that type. */
  void call(@Nullable Type type) {
    if (enabled && !interruptible && type != null && type.hasTag(TypeTag.METHOD)) {
      for (Type thrown : type.getThrownTypes()) {
        interruptible |= isNamed(thrown, INTERRUPT);
      }
    }
  }

  /** The guarded code ends by closing what it has begun with. */
  void close(List<JCTree> resources) {
    for (JCTree resource : resources) {
      Type type = resource instanceof JCVariableDecl made ? made.vartype.type : resource.type;
      if (enabled && !interruptible && type != null) {
        closing.apply(type).ifPresent(method -> call(method.type));
      }
    }
  }

  private boolean receives(JCTree type) {
    if (type instanceof JCTypeUnion union) {
      return union.alternatives.stream().anyMatch(this::receives);
    }
    return isNamed(type.type, INTERRUPT)
        || (interruptible && SUPERTYPES.stream().anyMatch(s -> isNamed(type.type, s)));
  }

  private static boolean isNamed(@Nullable Type type, String name) {
    return type != null && type.tsym != null && type.tsym.flatName().contentEquals(name);
  }

  /** Whether the handler begins with setting the flag again, or with throwing what it caught. */
  private boolean isPassedOn(JCCatch handler) {
    JCStatement first = handler.body.stats.head;
    if (first instanceof JCThrow thrown) {
      return passes(thrown.expr, handler.param.sym);
    }
    return first instanceof JCExpressionStatement statement
        && isCall(statement.expr, "interrupt")
        && isCall(receiver(statement.expr), "currentThread");
  }

  private boolean passes(JCExpression thrown, VarSymbol caught) {
    return TreeInfo.symbol(thrown) == caught
        || (thrown instanceof JCNewClass made
            && made.constructor instanceof MethodSymbol constructor
            && !isOwn.test(constructor)
            && made.args.stream().anyMatch(a -> TreeInfo.symbol(a) == caught));
  }

  private static boolean isCall(@Nullable JCTree tree, String name) {
    return tree instanceof JCMethodInvocation call
        && call.args.isEmpty()
        && TreeInfo.name(call.meth).contentEquals(name);
  }

  private static @Nullable JCTree receiver(JCExpression call) {
    return call instanceof JCMethodInvocation invocation
            && invocation.meth instanceof JCTree.JCFieldAccess access
        ? access.selected
        : null;
  }
}
