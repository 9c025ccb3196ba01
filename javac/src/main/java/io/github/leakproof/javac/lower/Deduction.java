package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCArrayTypeTree;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCTypeApply;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.util.Context;

/** Deduces types that the compiler could not resolve from what stands around and within. */
final class Deduction {
  private final UnresolvedSymbols unresolved;
  private final Symtab symtab;
  private final Types types;
  private final Patches patches;

  Deduction(Context context, Patches patches) {
    this.unresolved = UnresolvedSymbols.instance(context);
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.patches = patches;
  }

  /** What the parts of an expression tell of its type. */
  Type typeOf(JCExpression tree) {
    if (tree instanceof JCParens parens) {
      return parens.expr.type;
    }
    if (tree instanceof JCUnary unary) {
      return unary.hasTag(JCTree.Tag.NOT) ? symtab.booleanType : unary.arg.type;
    }
    if (tree instanceof JCBinary binary) {
      return typeOf(binary);
    }
    if (tree instanceof JCAssignOp assignment) {
      return assignment.lhs.type;
    }
    if (tree instanceof JCTypeCast cast) {
      return cast.clazz.type;
    }
    if (tree instanceof JCTypeApply generic) {
      return generic.clazz.type;
    }
    if (tree instanceof JCArrayTypeTree array) {
      return new ArrayType(array.elemtype.type, symtab.arrayClass);
    }
    if (tree instanceof JCNewArray array) {
      return typeOf(array);
    }
    if (tree instanceof JCArrayAccess access && access.indexed.type instanceof ArrayType array) {
      return array.elemtype;
    }
    return unresolved.replacing(tree.type);
  }

  private Type typeOf(JCBinary tree) {
    return switch (tree.getTag()) {
      case EQ, NE, LT, LE, GT, GE, AND, OR -> symtab.booleanType;
      default -> isString(tree.rhs) ? tree.rhs.type : tree.lhs.type;
    };
  }

  private Type typeOf(JCNewArray tree) {
    Type element = tree.elemtype == null ? unresolved.replacing(null) : tree.elemtype.type;
    for (int i = 1; i < tree.dims.size(); i++) {
      element = new ArrayType(element, symtab.arrayClass);
    }
    return new ArrayType(element, symtab.arrayClass);
  }

  private boolean isString(JCExpression tree) {
    return tree.type.tsym == symtab.stringType.tsym;
  }

  /** Operands of unknown type are like the other one, or numbers. */
  void operands(JCExpression left, JCExpression right, boolean arePrimitive) {
    if (arePrimitive && (isString(left) || isString(right))) {
      return;
    }
    Type of = types.unboxedTypeOrType(UnresolvedSymbols.isType(left.type) ? right.type : left.type);
    if (of.isPrimitive() || arePrimitive) {
      Type common = of.isPrimitive() ? of : symtab.intType;
      become(left, common);
      become(right, common);
    }
  }

  /** Settles the type of an expression that nothing was known of. */
  void become(JCExpression tree, Type type) {
    if (UnresolvedSymbols.isType(tree.type)) {
      patches.type(tree, type);
      if (tree instanceof JCParens parens) {
        become(parens.expr, type);
      } else if (tree instanceof JCConditional conditional) {
        become(conditional.truepart, type);
        become(conditional.falsepart, type);
      }
    }
  }
}
