package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the tables by which switches on enums find their cases. */
final class SwitchMaps {
  private SwitchMaps() {}

  /** The constants of the table in the class's field, by their numbers. */
  static Map<Integer, FieldRef> of(Surroundings around, String className, String field) {
    Map<Integer, FieldRef> result = new HashMap<>();
    Optional<ClassNode> node = around.code(className);
    for (MethodNode method : node.map(n -> n.methods).orElse(List.of())) {
      if (method.name.equals("<clinit>")) {
        read(method, field, result);
      }
    }
    return result;
  }

  /** The form {@code map[E.CONSTANT.ordinal()] = number}. */
  private static void read(MethodNode method, String field, Map<Integer, FieldRef> into) {
    boolean isMap = false;
    FieldRef constant = null;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof FieldInsnNode access && node.getOpcode() == Opcodes.GETSTATIC) {
        if (access.desc.equals("[I")) {
          isMap = access.name.equals(field);
        } else {
          constant = new FieldRef(Descriptors.name(access.owner), access.name);
        }
      } else if (node.getOpcode() == Opcodes.IASTORE && isMap && constant != null) {
        Optional<Integer> number = number(node.getPrevious());
        if (number.isPresent()) {
          into.put(number.get(), constant);
        }
      }
    }
  }

  private static Optional<Integer> number(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return Optional.of(opcode - Opcodes.ICONST_0);
    }
    return node instanceof IntInsnNode push ? Optional.of(push.operand) : Optional.empty();
  }
}
