package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.Type.ClassType;
import com.sun.tools.javac.code.Type.UnionClassType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCArrayAccess;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCErroneous;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCPattern;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Log;
import io.github.leakproof.javac.symbol.SymbolNames;

/**
 * Gives the unresolved parts of a body symbols and types that stand for something unknown, so that
 * the rest of it can be lowered: an unresolved call becomes one of a method without a body, an
 * unresolved name a variable or a class that nothing is known of. Closing it puts everything back.
 */
final class Repair extends TreeScanner implements AutoCloseable {
  private final UnresolvedSymbols unresolved;
  private final Symtab symtab;
  private final Types types;
  private final TreeMaker maker;
  private final TreePath body;
  private final Patches patches = new Patches();
  private final Deduction deduction;
  private boolean inType;

  private Repair(Context context, TreePath body) {
    this.unresolved = UnresolvedSymbols.instance(context);
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.maker = TreeMaker.instance(context);
    this.body = body;
    this.deduction = new Deduction(context, patches);
  }

  /** Repairs a body, and nothing where the compilation has no errors. */
  static Repair of(Context context, TreePath body) {
    Repair repair = new Repair(context, body);
    if (Log.instance(context).nerrors > 0) {
      repair.scan((JCTree) body.getLeaf());
    }
    return repair;
  }

  /** The body. */
  TreePath body() {
    return body;
  }

  @Override
  public void close() {
    patches.revert();
  }

  @Override
  public void scan(JCTree tree) {
    if (tree == null || tree instanceof JCAnnotation) {
      return;
    }
    super.scan(tree);
    if (tree instanceof JCExpression expression) {
      retype(expression);
    } else if (tree instanceof JCPattern && UnresolvedSymbols.isBroken(tree.type)) {
      patches.type(tree, unresolved.replacing(tree.type));
    }
  }

  private void scanType(JCTree tree) {
    boolean outer = inType;
    inType = true;
    scan(tree);
    inType = outer;
  }

  /** Gives an expression a type if it has none. */
  private void retype(JCExpression tree) {
    if (UnresolvedSymbols.isBroken(tree.type)) {
      patches.type(tree, deduction.typeOf(tree));
    }
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    if (tree.meth instanceof JCFieldAccess access) {
      scan(access.selected);
    }
    scan(tree.args);
    Symbol known = TreeInfo.symbol(tree.meth);
    if (SymbolNames.isMethod(known)) {
      called(tree, (MethodSymbol) known);
      known.type.getThrownTypes().forEach(this::link);
      return;
    }
    retype(tree);
    MethodSymbol method =
        unresolved.method(TreeInfo.name(tree.meth), TreeInfo.types(tree.args), tree.type);
    patches.symbol(tree.meth, method);
    patches.type(tree.meth, method.type);
  }

  /** A call of a known method, whose arguments may not tell what its type is here. */
  private void called(JCMethodInvocation tree, MethodSymbol method) {
    Type result = method.type.getReturnType();
    if (UnresolvedSymbols.isBroken(tree.type) && !result.hasTag(TypeTag.TYPEVAR)) {
      patches.type(
          tree, UnresolvedSymbols.isBroken(result) ? unresolved.replacing(result) : result);
    }
    if (UnresolvedSymbols.isBroken(tree.meth.type)) {
      patches.type(tree.meth, types.erasure(method.type));
    }
  }

  @Override
  public void visitIdent(JCIdent tree) {
    name(tree, tree.sym);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    if (tree.name == tree.name.table.names._class) {
      scanType(tree.selected);
    } else {
      scan(tree.selected);
    }
    name(tree, tree.sym);
  }

  /** Names of packages have no errors, and neither do their types. */
  private void name(JCExpression tree, Symbol symbol) {
    if (symbol != null && symbol.kind != Kind.ERR && !symbol.kind.isResolutionError()) {
      return;
    }
    retype(tree);
    patches.symbol(
        tree, inType ? tree.type.tsym : unresolved.variable(TreeInfo.name(tree), tree.type));
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    scan(tree.encl);
    scanType(tree.clazz);
    scan(tree.args);
    if (tree.def != null && tree.def.sym == null) {
      passMentioned(tree, tree.def);
    }
    retype(tree);
    if (!SymbolNames.isMethod(tree.constructor)
        || UnresolvedSymbols.isBroken(tree.constructorType)) {
      construct(tree);
    } else {
      tree.constructor.type.getThrownTypes().forEach(this::link);
    }
  }

  /** An anonymous class that the compiler did not look at: what it names goes to its maker. */
  private void passMentioned(JCNewClass tree, JCClassDecl anonymous) {
    List<JCExpression> old = tree.args;
    patches.undo(
        () -> {
          tree.args = old;
          tree.def = anonymous;
        });
    tree.def = null;
    for (VarSymbol variable : NamedVariables.in(anonymous, body)) {
      tree.args = tree.args.append(maker.at(tree.pos).Ident(variable));
    }
    scan(tree.args);
  }

  private void construct(JCNewClass tree) {
    Symbol constructor = tree.constructor;
    Type type = tree.constructorType;
    Type made = tree.type;
    patches.undo(
        () -> {
          tree.constructor = constructor;
          tree.constructorType = type;
        });
    if (SymbolNames.isMethod(constructor)) {
      tree.constructorType = types.erasure(constructor.type);
      return;
    }
    Type owner = UnresolvedSymbols.isType(made) ? made : unresolved.replacing(null);
    MethodSymbol method = unresolved.constructor(owner, TreeInfo.types(tree.args));
    tree.constructor = method;
    tree.constructorType = method.type;
  }

  @Override
  public void visitErroneous(JCErroneous tree) {
    scan(tree.errs);
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    // Its bodies are repaired when they are lowered.
  }

  @Override
  public void visitLambda(JCLambda tree) {
    // So is its body.
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    scanType(tree.vartype);
    if (tree.sym != null) {
      expect(tree.sym.type, tree.init);
    }
    scan(tree.init);
    if (tree.sym != null && UnresolvedSymbols.isBroken(tree.sym.type)) {
      patches.variable(tree, tree.sym, unresolved.replacing(tree.sym.type));
    }
  }

  @Override
  public void visitAssign(JCAssign tree) {
    scan(tree.lhs);
    expect(tree.lhs.type, tree.rhs);
    scan(tree.rhs);
  }

  /** The value of a call of unknown type has the type of what it is assigned to. */
  private void expect(Type type, JCExpression value) {
    if (value instanceof JCMethodInvocation
        && UnresolvedSymbols.isBroken(value.type)
        && !UnresolvedSymbols.isBroken(type)) {
      patches.type(value, type);
    }
  }

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    scanType(tree.clazz);
    scan(tree.expr);
  }

  @Override
  public void visitTypeTest(JCTree.JCInstanceOf tree) {
    scan(tree.expr);
    scanType(tree.pattern);
  }

  @Override
  public void visitNewArray(JCNewArray tree) {
    scanType(tree.elemtype);
    scan(tree.dims);
    scan(tree.elems);
    tree.dims.forEach(d -> deduction.become(d, symtab.intType));
  }

  @Override
  public void visitIndexed(JCArrayAccess tree) {
    super.visitIndexed(tree);
    if (!(tree.indexed.type instanceof ArrayType)) {
      patches.type(tree.indexed, new ArrayType(unresolved.replacing(null), symtab.arrayClass));
    }
    deduction.become(tree.index, symtab.intType);
  }

  @Override
  public void visitUnary(JCUnary tree) {
    super.visitUnary(tree);
    deduction.become(tree.arg, tree.hasTag(JCTree.Tag.NOT) ? symtab.booleanType : symtab.intType);
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    super.visitAssignop(tree);
    deduction.operands(tree.lhs, tree.rhs, true);
  }

  @Override
  public void visitBinary(JCBinary tree) {
    super.visitBinary(tree);
    switch (tree.getTag()) {
      case AND, OR -> {
        deduction.become(tree.lhs, symtab.booleanType);
        deduction.become(tree.rhs, symtab.booleanType);
      }
      case EQ, NE -> deduction.operands(tree.lhs, tree.rhs, false);
      default -> deduction.operands(tree.lhs, tree.rhs, true);
    }
  }

  @Override
  public void visitSwitch(JCSwitch tree) {
    super.visitSwitch(tree);
    deduction.become(tree.selector, symtab.intType);
  }

  @Override
  public void visitSwitchExpression(JCSwitchExpression tree) {
    super.visitSwitchExpression(tree);
    deduction.become(tree.selector, symtab.intType);
  }

  @Override
  public void visitForeachLoop(JCEnhancedForLoop tree) {
    super.visitForeachLoop(tree);
    boolean isKnown =
        tree.expr.type.hasTag(TypeTag.ARRAY)
            || types.asSuper(tree.expr.type, symtab.iterableType.tsym) != null;
    if (!isKnown) {
      patches.type(tree.expr, new ArrayType(tree.var.sym.type, symtab.arrayClass));
    }
  }

  @Override
  public void visitTry(JCTry tree) {
    super.visitTry(tree);
    for (JCTree resource : tree.resources) {
      Type type =
          resource instanceof JCVariableDecl variable && variable.sym != null
              ? variable.sym.type
              : resource.type;
      if (types.asSuper(type, symtab.autoCloseableType.tsym) != null) {
        continue;
      }
      Type unknown = unresolved.replacing(null);
      if (resource instanceof JCVariableDecl variable && variable.sym != null) {
        patches.variable(variable, variable.sym, unknown);
      } else {
        patches.type(resource, unknown);
      }
    }
  }

  @Override
  public void visitCatch(JCCatch tree) {
    super.visitCatch(tree);
    if (tree.param.vartype instanceof JCTypeUnion union) {
      Type lub = symtab.throwableType;
      patches.type(union, new UnionClassType((ClassType) lub, union.alternatives.map(a -> a.type)));
      union.alternatives.forEach(a -> link(a.type));
    } else {
      link(tree.param.vartype.type);
    }
  }

  @Override
  public void visitThrow(JCThrow tree) {
    super.visitThrow(tree);
    link(tree.expr.type);
  }

  /** Lets the subclass of an unresolved exception be one, so that handlers of that take it. */
  private void link(Type thrown) {
    Type type = thrown;
    while (type instanceof ClassType subclass && type.hasTag(TypeTag.CLASS)) {
      Type superclass = types.supertype(subclass);
      ClassType declared = (ClassType) subclass.tsym.type;
      if (UnresolvedSymbols.isBroken(declared.supertype_field)
          && superclass.hasTag(TypeTag.ERROR)) {
        patches.superclass(declared, unresolved.replacing(superclass));
      }
      type = superclass;
    }
  }
}
