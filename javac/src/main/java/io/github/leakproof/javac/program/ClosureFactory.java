package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Body;
import io.github.leakproof.javac.lower.Closures;
import io.github.leakproof.javac.lower.FreeVariables;
import io.github.leakproof.javac.lower.ReferenceGraph;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST.CFGLambda;
import org.jspecify.annotations.Nullable;

/** Makes closures whose bodies are units of the program. */
final class ClosureFactory implements Closures {
  /** What a lambda implements where an interface could not be resolved. */
  private static final MethodRef UNKNOWN =
      new MethodRef("<unresolved>", "<unknown>", List.of(), "java.lang.Object", false);

  private final JavacProgram program;
  private final Context context;
  private final SymbolNames names;
  private final Types types;
  private final CallIndex index;

  ClosureFactory(JavacProgram program, Context context, SymbolNames names, CallIndex index) {
    this.program = program;
    this.context = context;
    this.names = names;
    this.types = Types.instance(context);
    this.index = index;
  }

  @Override
  public Closure lambda(TreePath path, Body around) {
    JCLambda tree = (JCLambda) path.getLeaf();
    List<JCVariableDecl> parameters = tree.params;
    Type descriptor = descriptor(tree);
    boolean yields = descriptor == null || !descriptor.getReturnType().hasTag(TypeTag.VOID);
    MethodUnit unit =
        unit(
            path,
            around,
            tree.body,
            parameters,
            closure -> program.lower(closure, () -> body(path, tree, closure, around, yields)));
    List<Place> captured = FreeVariables.of(tree, around, names, types);
    return new Closure(functionalMethod(tree), captured, List.of(unit));
  }

  private static Body body(
      TreePath path, JCLambda tree, Declaration closure, Body around, boolean yields) {
    return new Body(
        new TreePath(path, tree.body),
        new CFGLambda(tree, closure.owner().tree(), null),
        closure.parameters().stream().map(p -> p.sym).toList(),
        Map.of(),
        around.owner(),
        around.scope(),
        yields);
  }

  @Override
  public Closure reference(TreePath path, Body around, @Nullable Place bound) {
    JCFunctionalExpression tree = (JCFunctionalExpression) path.getLeaf();
    Type descriptor = descriptor(tree);
    MethodUnit unit =
        unit(
            path,
            around,
            tree,
            List.of(),
            closure ->
                program.guarded(
                    closure,
                    () ->
                        Optional.of(
                            ReferenceGraph.of(
                                context, names, path, descriptor, around.scope(), bound))));
    List<Place> captured = bound == null ? List.of() : List.of(bound);
    return new Closure(functionalMethod(tree), captured, List.of(unit));
  }

  /** The type of the method that the expression implements; absent in code with errors. */
  private @Nullable Type descriptor(JCFunctionalExpression tree) {
    return types.isFunctionalInterface(tree.type) ? types.findDescriptorType(tree.type) : null;
  }

  private MethodRef functionalMethod(JCFunctionalExpression tree) {
    if (!types.isFunctionalInterface(tree.type)) {
      return UNKNOWN;
    }
    MethodSymbol symbol = (MethodSymbol) types.findDescriptorSymbol(tree.type.tsym);
    return names.methodRef(symbol, tree.type);
  }

  private MethodUnit unit(
      TreePath path,
      Body around,
      JCTree code,
      List<JCVariableDecl> parameters,
      Function<Declaration, Optional<FlowGraph>> lowering) {
    JavacClass owner = program.classOf(around.owner()).orElseThrow();
    return new JavacMethod(
        new DeclaredClosure(owner, path, code, parameters, around.scope(), lowering), index);
  }

  @Override
  public Optional<Closure> instance(ClassSymbol symbol, Body around) {
    if (!symbol.isDirectlyOrIndirectlyLocal()) {
      return Optional.empty();
    }
    return program
        .classOf(symbol)
        .map(
            unit ->
                new Closure(
                    null, FreeVariables.of(unit.tree(), around, names, types), unit.methods()));
  }
}
