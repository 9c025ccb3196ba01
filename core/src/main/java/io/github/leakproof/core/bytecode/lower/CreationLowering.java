package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Lowers calls of constructors: {@code new}, {@code this(...)} and {@code super(...)}. */
final class CreationLowering {
  private static final String OBJECT = "java.lang.Object";

  /** Classes whose constructors do nothing. */
  private static final Set<String> ROOTS = Set.of(OBJECT, "java.lang.Record", "java.lang.Enum");

  private final Machine machine;
  private final int at;
  private final Surroundings around;

  CreationLowering(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
    this.around = machine.lowering.around;
  }

  void call(MethodInsnNode node) {
    Type[] types = Type.getArgumentTypes(node.desc);
    List<Value> values = machine.stack.pop(types.length);
    Value made = machine.stack.pop();
    Optional<ClassFile> owner = around.path().files().named(Descriptors.name(node.owner));
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      all.add(i);
    }
    ConstructorShape shape =
        owner
            .map(o -> around.shape(o, node.desc))
            .orElse(new ConstructorShape(Optional.empty(), all, Map.of()));
    List<Place> arguments = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (int i : shape.declared()) {
      arguments.add(machine.operand(values.get(i), types[i].getClassName()));
      parameters.add(types[i].getClassName());
    }
    String name = Descriptors.name(node.owner);
    if (made instanceof Value.Uninitialized fresh) {
      created(name, node, owner, shape, values, arguments, parameters, fresh);
    } else if (!name.equals("java.lang.Enum")) {
      MethodRef ref = new MethodRef(name, MethodRef.CONSTRUCTOR, parameters, "void", false);
      int step =
          machine.out.emit(
              new Event.Call(
                  ref, Dispatch.EXACT, new Place.This(), arguments, null, TypeRef.VOID, false));
      if (!ROOTS.contains(name)) {
        thrown(step, node);
      }
    }
  }

  private void created(
      String name,
      MethodInsnNode node,
      Optional<ClassFile> owner,
      ConstructorShape shape,
      List<Value> values,
      List<Place> arguments,
      List<String> parameters,
      Value.Uninitialized fresh) {
    List<Place> captured = new ArrayList<>();
    if (shape.outer().isPresent()
        && owner.isPresent()
        && owner.get().isLocal()
        && values.get(0) instanceof Value.At enclosing) {
      captured.add(enclosing.place());
    }
    shape.captured().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              Place variable = machine.operand(values.get(e.getKey()));
              machine.lowering.body.scope().capture(e.getValue(), variable);
              captured.add(variable);
            });
    machine.out.at(
        at,
        machine.code.line(fresh.instruction()),
        machine.lowering.origin(fresh.instruction(), "new " + name));
    Place.Temp result = machine.temp();
    String as = owner.filter(ClassFile::isAnonymous).map(CreationLowering::named).orElse(name);
    TypeRef type = TypeRef.of(as);
    MethodRef ref = new MethodRef(as, MethodRef.CONSTRUCTOR, parameters, "void", false);
    int step =
        machine.out.emit(new Event.Call(ref, Dispatch.NEW, null, arguments, result, type, false));
    owner
        .flatMap(o -> around.instance(o, machine.lowering.body, captured))
        .ifPresent((Closure closure) -> machine.out.emit(new Event.Capture(result, closure)));
    machine.stack.replace(v -> v.equals(fresh) ? new Value.At(result, type) : v);
    if (owner.filter(o -> o.isAnonymous() && !o.interfaces().isEmpty()).isEmpty()) {
      thrown(step, node);
    }
  }

  /** An anonymous class goes by the type that it extends. */
  private static String named(ClassFile anonymous) {
    return anonymous.interfaces().isEmpty()
        ? anonymous.superclass().orElse(OBJECT)
        : anonymous.interfaces().get(0);
  }

  private void thrown(int step, MethodInsnNode node) {
    Optional<Declared> declared = around.path().methods().find(node.owner, node.name, node.desc);
    for (Reason reason : machine.lowering.exceptions.of(declared, Map.of())) {
      machine.thrown(step, reason);
    }
  }
}
