package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.Generics;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The body of a method reference: its parameters go to one call, whose result it returns. */
public final class ReferenceLowering {
  private final Surroundings around;
  private final LocalScope scope;
  private final int line;
  private final Instruction origin;
  private final FlowGraph.Builder graph = new FlowGraph.Builder();

  /** References in code of that line. */
  public ReferenceLowering(Surroundings around, LocalScope scope, int line, Instruction origin) {
    this.around = around;
    this.scope = scope;
    this.line = line;
    this.origin = origin;
  }

  /**
   * The graph of a reference.
   *
   * @param descriptor of the method that it implements, as it is implemented here
   * @param lambda what is known of its types
   * @param captured the receiver that it keeps, if it keeps one
   */
  public Optional<Lowered> lower(
      Handle target, String descriptor, List<Place> captured, Lambda lambda) {
    List<Place> arguments = new ArrayList<>(captured);
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < types.length; i++) {
      TypeRef type = lambda.parameter(i, TypeRef.of(types[i].getClassName()));
      Place.Local parameter = scope.local("arg#" + i, type);
      graph.parameter(parameter);
      arguments.add(parameter);
    }
    boolean yields = !Descriptors.result(descriptor).equals("void");
    Place.Temp result = scope.temp();
    int last = call(target, descriptor, arguments, result);
    if (yields) {
      int step = graph.add(new Event.Return(result), line, origin);
      graph.edge(last, new Edge.Normal(step));
      last = step;
    }
    graph.edge(last, new Edge.Normal(graph.exit(PathKind.NORMAL)));
    return Optional.of(new Lowered(graph.build(), List.of()));
  }

  private int call(Handle target, String descriptor, List<Place> arguments, Place.Temp result) {
    Optional<Declared> declared =
        around.path().methods().find(target.getOwner(), target.getName(), target.getDesc());
    boolean creates = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
    boolean hasReceiver = !creates && !isStatic && !arguments.isEmpty();
    MethodRef ref = creates ? constructor(target) : method(target, declared, isStatic);
    boolean isVoid = !creates && ref.returnType().equals("void");
    TypeRef type = creates ? TypeRef.of(ref.owner()) : TypeRef.of(ref.returnType());
    if (hasReceiver && arguments.get(0) instanceof Place.Local local && declared.isPresent()) {
      type = result(declared.get(), local.type(), type);
    }
    if (!creates && !isVoid && type.name().equals("java.lang.Object")) {
      type = TypeRef.of(Descriptors.result(descriptor));
    }
    int step =
        graph.add(
            new Event.Call(
                ref,
                dispatch(target, declared),
                hasReceiver ? arguments.get(0) : null,
                hasReceiver ? arguments.subList(1, arguments.size()) : arguments,
                isVoid ? null : result,
                isVoid ? TypeRef.VOID : type,
                false),
            line,
            origin);
    graph.edge(FlowGraph.ENTRY, new Edge.Normal(step));
    int exit = graph.exit(PathKind.THROWN);
    for (Exceptions.Reason reason : new Exceptions(around.path()).of(declared, Map.of())) {
      graph.edge(step, new Edge.Thrown(exit, reason.type(), reason.cause()));
    }
    return step;
  }

  private TypeRef result(Declared declared, TypeRef receiver, TypeRef erased) {
    Generics generics = around.path().generics();
    return generics
        .signature(declared)
        .map(
            s -> {
              Map<String, TypeRef> bound = generics.bindings(declared, s, receiver, List.of());
              return s.result().with(v -> bound.getOrDefault(v, erased));
            })
        .orElse(erased);
  }

  private static MethodRef method(Handle target, Optional<Declared> declared, boolean isStatic) {
    String owner =
        isStatic
            ? declared.map(d -> d.owner().node().name).orElse(target.getOwner())
            : target.getOwner();
    return Descriptors.method(owner, target.getName(), target.getDesc(), isStatic);
  }

  private MethodRef constructor(Handle target) {
    String name = Descriptors.name(target.getOwner());
    String descriptor = target.getDesc();
    List<String> declared =
        around
            .path()
            .files()
            .named(name)
            .map(owner -> around.shape(owner, descriptor).parameters(descriptor))
            .orElseGet(() -> Descriptors.parameters(descriptor));
    return new MethodRef(name, MethodRef.CONSTRUCTOR, declared, "void", false);
  }

  private static Dispatch dispatch(Handle target, Optional<Declared> declared) {
    return switch (target.getTag()) {
      case Opcodes.H_NEWINVOKESPECIAL -> Dispatch.NEW;
      case Opcodes.H_INVOKESTATIC -> Dispatch.STATIC;
      case Opcodes.H_INVOKESPECIAL -> Dispatch.EXACT;
      default -> declared.filter(Declared::isFixed).isPresent() ? Dispatch.EXACT : Dispatch.VIRTUAL;
    };
  }
}
