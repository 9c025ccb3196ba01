package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;

/** Whether a call before a {@code try} and one in its {@code finally} have the same receiver. */
final class SameReceiver {
  private SameReceiver() {}

  /**
   * Whether both are the same variable, which does not change in between, or the same getter of
   * one.
   */
  static boolean are(JCTree one, JCTree other, JCTry between) {
    if (one instanceof JCMethodInvocation a && other instanceof JCMethodInvocation b) {
      return a.args.isEmpty()
          && a.meth instanceof JCFieldAccess x
          && b.meth instanceof JCFieldAccess y
          && x.sym == y.sym
          && are(x.selected, y.selected, between);
    }
    Symbol symbol = TreeInfo.symbol(one);
    if (symbol == null || symbol != TreeInfo.symbol(other)) {
      return false;
    }
    if (one instanceof JCFieldAccess a && other instanceof JCFieldAccess b) {
      return isFinal(symbol) && are(a.selected, b.selected, between);
    }
    return one instanceof JCIdent
        && other instanceof JCIdent
        && (symbol.kind == Kind.TYP || isFinal(symbol) || isLocalKeptBy(symbol, between));
  }

  private static boolean isFinal(Symbol symbol) {
    return symbol.kind == Kind.VAR
        && (symbol.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }

  /** Told from the tree: bodies are scanned before the compiler knows what is effectively final. */
  private static boolean isLocalKeptBy(Symbol symbol, JCTry code) {
    if (symbol.kind != Kind.VAR || symbol.owner.kind == Kind.TYP) {
      return false;
    }
    AssignmentTo assignment = new AssignmentTo(symbol);
    code.accept(assignment);
    return !assignment.isFound;
  }

  /** Looks for an assignment; of what stands for an object, there are no others. */
  private static final class AssignmentTo extends TreeScanner {
    private final Symbol variable;
    private boolean isFound;

    AssignmentTo(Symbol variable) {
      this.variable = variable;
    }

    @Override
    public void visitAssign(JCAssign tree) {
      isFound |= TreeInfo.symbol(tree.lhs) == variable;
      super.visitAssign(tree);
    }
  }
}
