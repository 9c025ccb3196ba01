package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls that prepare a switch on an enum: the source switches on the constant itself. */
final class EnumSwitches {
  private final Machine machine;
  private final int at;

  EnumSwitches(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  /** Lowers the call, if it is one of these. */
  boolean call(MethodInsnNode node) {
    if (node.name.equals("ordinal") && node.desc.equals("()I")) {
      return ordinal();
    }
    if (!SwitchMaps.isMethod(node.name) || !node.desc.equals("()[I")) {
      return false;
    }
    Surroundings around = machine.lowering.around;
    machine.stack.push(
        new Value.SwitchMap(SwitchMaps.ofMethod(around, Descriptors.name(node.owner), node.name)));
    return true;
  }

  private boolean ordinal() {
    int next = machine.code.opcode(at + 1);
    if (next == Opcodes.IALOAD && isIndex()) {
      machine.stack.push(new Value.Ordinal(machine.pop()));
      return true;
    }
    boolean isSwitchedOn = next == Opcodes.TABLESWITCH || next == Opcodes.LOOKUPSWITCH;
    Map<Integer, FieldRef> constants = isSwitchedOn ? constants() : Map.of();
    if (constants.isEmpty()) {
      return false;
    }
    machine.stack.push(new Value.EnumSelector(machine.pop(), constants));
    return true;
  }

  private boolean isIndex() {
    List<Value> values = machine.stack.values();
    return values.size() > 1 && values.get(values.size() - 2) instanceof Value.SwitchMap;
  }

  /** The constants of the enum whose ordinal is asked for. */
  private Map<Integer, FieldRef> constants() {
    String type = machine.stack.peek().type().name();
    return machine
        .lowering
        .around
        .path()
        .files()
        .named(type)
        .filter(ClassFile::isEnum)
        .map(SwitchMaps::ofOrdinals)
        .orElse(Map.of());
  }
}
