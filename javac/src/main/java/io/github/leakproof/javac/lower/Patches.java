package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ClassType;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayDeque;
import java.util.Deque;

/** Changes to the compiler's trees and symbols that are taken back in the end. */
final class Patches {
  private final Deque<Runnable> undo = new ArrayDeque<>();

  /** Gives a tree a type. */
  void type(JCTree tree, Type type) {
    Type old = tree.type;
    undo(() -> tree.type = old);
    tree.type = type;
  }

  /** Gives a name a symbol. */
  void symbol(JCTree tree, Symbol symbol) {
    Symbol old = TreeInfo.symbol(tree);
    undo(() -> TreeInfo.setSymbol(tree, old));
    TreeInfo.setSymbol(tree, symbol);
  }

  /** Gives a variable another type. */
  void variable(JCVariableDecl tree, VarSymbol symbol, Type type) {
    type(tree, type);
    if (tree.vartype != null) {
      type(tree.vartype, type);
    }
    Type old = symbol.type;
    undo(() -> symbol.type = old);
    symbol.type = type;
  }

  /** Gives a class another superclass. */
  void superclass(ClassType type, Type superclass) {
    Type old = type.supertype_field;
    undo(() -> type.supertype_field = old);
    type.supertype_field = superclass;
  }

  /** Says how to take back a change. */
  void undo(Runnable change) {
    undo.push(change);
  }

  /** Takes everything back. */
  void revert() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }
}
