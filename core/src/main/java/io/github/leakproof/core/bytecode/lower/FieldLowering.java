package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;

/** Lowers reads and writes of fields; those that compilers made stand for something else. */
final class FieldLowering {
  private static final String ASSERTIONS = "$assertionsDisabled";

  private final Machine machine;
  private final int at;

  FieldLowering(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  void run(FieldInsnNode node) {
    Optional<Declared.Field> field =
        machine.lowering.around.path().methods().field(node.owner, node.name);
    boolean isSynthetic =
        field.filter(f -> (f.node().access & Opcodes.ACC_SYNTHETIC) != 0).isPresent()
            || Coroutines.isSpill(node, field);
    String owner = field.map(f -> f.owner().name()).orElse(Descriptors.name(node.owner));
    FieldRef ref = new FieldRef(owner, node.name);
    switch (node.getOpcode()) {
      case Opcodes.GETSTATIC -> {
        if (isSynthetic && node.name.equals(ASSERTIONS)) {
          machine.stack.push(Value.Constant.of(true, "boolean"));
        } else if (isSynthetic && SwitchMaps.isField(node.name)) {
          machine.stack.push(
              new Value.SwitchMap(SwitchMaps.inField(machine.lowering.around, owner, node.name)));
        } else {
          load(new Place.Type(owner), ref, type(field, node, null));
        }
      }
      case Opcodes.GETFIELD -> {
        Value base = machine.stack.pop();
        if (!isSynthetic || !stands(node, ref)) {
          Place place = machine.operand(base);
          TypeRef type = type(field, node, base.type());
          machine.nullChecked(load(place, ref, type), place);
        }
      }
      case Opcodes.PUTSTATIC -> {
        Place value = machine.pop(Descriptors.type(node.desc));
        if (!isSynthetic) {
          machine.out.emit(new Event.Store(new Place.Type(owner), ref, value));
        }
      }
      default -> {
        Value value = machine.stack.pop();
        Place base = machine.pop();
        if (!isSynthetic) {
          Place from = machine.operand(value, Descriptors.type(node.desc));
          machine.nullChecked(machine.out.emit(new Event.Store(base, ref, from)), base);
        }
      }
    }
  }

  private TypeRef type(Optional<Declared.Field> field, FieldInsnNode node, @Nullable TypeRef base) {
    TypeRef erased = TypeRef.of(Descriptors.type(node.desc));
    field
        .filter(f -> f.node().signature != null && f.node().signature.startsWith("T"))
        .ifPresent(f -> machine.isGeneric(at));
    return field.map(f -> machine.lowering.around.path().generics().field(f, base)).orElse(erased);
  }

  private int load(Place base, FieldRef ref, TypeRef type) {
    return machine.out.emit(new Event.Load(machine.result(type), base, ref, type));
  }

  /** An enclosing instance, or a captured variable. */
  private boolean stands(FieldInsnNode node, FieldRef ref) {
    TypeRef type = TypeRef.of(Descriptors.type(node.desc));
    if (node.name.startsWith("this$")) {
      machine.stack.push(new Value.At(new Place.Outer(type.name()), type));
      return true;
    }
    Optional<Place> variable = machine.lowering.body.scope().captured(ref);
    variable.ifPresent(
        place ->
            machine.stack.push(
                new Value.At(place, place instanceof Place.Local local ? local.type() : type)));
    return variable.isPresent();
  }
}
