package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMemberReference.ReferenceKind;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a method reference: its parameters go to one call, whose result it returns. */
public final class ReferenceGraph {
  private final SymbolNames names;
  private final Types types;
  private final Symtab symtab;
  private final UnresolvedSymbols unresolved;
  private final TreePath path;
  private final JCMemberReference tree;
  private final @Nullable Place bound;
  private final FlowGraph.Builder graph = new FlowGraph.Builder();
  private final int line;
  private int nextTemp;

  private ReferenceGraph(Context context, SymbolNames names, TreePath path, @Nullable Place bound) {
    this.names = names;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.unresolved = UnresolvedSymbols.instance(context);
    this.path = path;
    this.tree = (JCMemberReference) path.getLeaf();
    this.bound = bound;
    this.line = Lines.of(path);
    // The bound receiver is a place of the graph around; own temporaries keep clear of it.
    this.nextTemp = bound instanceof Place.Temp temp ? temp.id() + 1 : 0;
  }

  /**
   * The graph of a method reference.
   *
   * @param descriptor the type of the interface method that it implements; absent where nobody
   *     knows it
   * @param bound where the value of its qualifier lies, if that is a value
   */
  public static FlowGraph of(
      Context context,
      SymbolNames names,
      TreePath path,
      @Nullable Type descriptor,
      LocalScope scope,
      @Nullable Place bound) {
    return new ReferenceGraph(context, names, path, bound).build(descriptor, scope);
  }

  private FlowGraph build(@Nullable Type descriptor, LocalScope scope) {
    List<Place> arguments = new ArrayList<>();
    for (Type type : descriptor == null ? List.<Type>of() : descriptor.getParameterTypes()) {
      Place.Local parameter = scope.fresh("arg#" + arguments.size(), type);
      graph.parameter(parameter);
      arguments.add(parameter);
    }
    boolean yields = descriptor == null || !descriptor.getReturnType().hasTag(TypeTag.VOID);
    Place result = new Place.Temp(nextTemp++);
    int last = tree.kind == ReferenceKind.ARRAY_CTOR ? array(result) : call(arguments, result);
    if (yields) {
      int step = graph.add(new Event.Return(result), line, path);
      graph.edge(last, new Edge.Normal(step));
      last = step;
    }
    graph.edge(last, new Edge.Normal(graph.exit(PathKind.NORMAL)));
    return graph.build();
  }

  private int array(Place result) {
    int step = graph.add(new Event.NewArray(result, List.of()), line, path);
    graph.edge(FlowGraph.ENTRY, new Edge.Normal(step));
    thrown(step, List.of());
    return step;
  }

  private int call(List<Place> arguments, Place result) {
    if (!SymbolNames.isMethod(tree.sym)) {
      return unresolved(arguments, result);
    }
    MethodSymbol method = (MethodSymbol) tree.sym;
    boolean creates = method.isConstructor();
    boolean unbound = tree.kind == ReferenceKind.UNBOUND && !arguments.isEmpty();
    Place receiver = unbound ? arguments.get(0) : bound;
    List<Place> passed = unbound ? arguments.subList(1, arguments.size()) : arguments;
    boolean isVoid = !creates && method.getReturnType().hasTag(TypeTag.VOID);
    int entry = FlowGraph.ENTRY;
    if (tree.varargsElement != null) {
      int fixed = Math.min(method.params().size() - 1, passed.size());
      Place array = new Place.Temp(nextTemp++);
      List<Place> rest = passed.subList(fixed, passed.size());
      int step = graph.add(new Event.NewArray(array, rest), line, path);
      graph.edge(entry, new Edge.Normal(step));
      entry = step;
      passed = new ArrayList<>(passed.subList(0, fixed));
      passed.add(array);
    }
    int step =
        graph.add(
            new Event.Call(
                names.methodRef(method, tree.expr.type),
                dispatch(method),
                method.isStatic() || creates ? null : receiver,
                passed,
                isVoid ? null : result,
                type(method),
                false),
            line,
            path);
    graph.edge(entry, new Edge.Normal(step));
    thrown(step, method.getThrownTypes());
    return step;
  }

  /** An unknown method may do anything with what it is given, its receiver included. */
  private int unresolved(List<Place> arguments, Place result) {
    List<Place> operands = new ArrayList<>(arguments);
    if (bound != null) {
      operands.add(0, bound);
    }
    Type unknown = unresolved.replacing(null);
    MethodRef method = names.methodRef(unresolved.method(tree.name, unknown), null);
    int step =
        graph.add(
            new Event.Call(
                method, Dispatch.STATIC, null, operands, result, names.typeRef(unknown), false),
            line,
            path);
    graph.edge(FlowGraph.ENTRY, new Edge.Normal(step));
    thrown(step, List.of());
    return step;
  }

  private TypeRef type(MethodSymbol method) {
    if (method.isConstructor()) {
      return names.typeRef(tree.expr.type);
    }
    Type reference = tree.referentType;
    return reference != null && reference.hasTag(TypeTag.METHOD)
        ? names.typeRef(reference.getReturnType())
        : names.typeRef(method.getReturnType());
  }

  private Dispatch dispatch(MethodSymbol method) {
    if (method.isConstructor()) {
      return Dispatch.NEW;
    }
    return tree.kind == ReferenceKind.SUPER
        ? Dispatch.EXACT
        : CallLowering.dispatch(method, tree.expr);
  }

  private void thrown(int step, List<Type> declared) {
    int exit = graph.exit(PathKind.THROWN);
    for (Type type : declared) {
      if (!types.isSubtype(type, symtab.errorType)
          && !types.isSubtype(type, symtab.runtimeExceptionType)) {
        graph.edge(step, new Edge.Thrown(exit, names.typeName(type), Cause.DECLARED));
      }
    }
    String unchecked = names.typeName(symtab.runtimeExceptionType);
    graph.edge(step, new Edge.Thrown(exit, unchecked, Cause.RUNTIME));
  }
}
