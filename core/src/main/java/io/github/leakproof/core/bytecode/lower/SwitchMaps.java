package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads the tables by which switches on enums find their cases: javac's lie in fields of a class of
 * their own, ecj's are what a method of the class itself returns. Within one file there may be
 * none.
 */
final class SwitchMaps {
  private static final String IN_FIELD = "$SwitchMap$";
  private static final String OF_METHOD = "$SWITCH_TABLE$";

  private SwitchMaps() {}

  /** Whether a compiler's field of that name holds a table. */
  static boolean isField(String name) {
    return name.startsWith(IN_FIELD);
  }

  /** Whether a compiler's method of that name returns a table. */
  static boolean isMethod(String name) {
    return name.startsWith(OF_METHOD);
  }

  /** The constants of the table in the class's field, by their numbers. */
  static Map<Integer, FieldRef> inField(Surroundings around, String className, String field) {
    return read(around, className, "<clinit>", field);
  }

  /** The constants of the table that the class's method returns, by their numbers. */
  static Map<Integer, FieldRef> ofMethod(Surroundings around, String className, String method) {
    return read(around, className, method, null);
  }

  /** The constants by their ordinal numbers: what javac 25 switches on within one file. */
  static Map<Integer, FieldRef> ofOrdinals(ClassFile type) {
    Map<Integer, FieldRef> result = new HashMap<>();
    for (FieldNode constant : type.constants()) {
      result.put(result.size(), new FieldRef(type.name(), constant.name));
    }
    return result;
  }

  private static Map<Integer, FieldRef> read(
      Surroundings around, String className, String name, @Nullable String field) {
    Map<Integer, FieldRef> result = new HashMap<>();
    Optional<ClassNode> node = around.code(className);
    for (MethodNode method : node.map(n -> n.methods).orElse(List.of())) {
      if (method.name.equals(name)) {
        read(method, field, result);
      }
    }
    return result;
  }

  /** The form {@code map[E.CONSTANT.ordinal()] = number}; without a field, of any map. */
  private static void read(MethodNode method, @Nullable String field, Map<Integer, FieldRef> into) {
    boolean isMap = field == null;
    FieldRef constant = null;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof FieldInsnNode access && node.getOpcode() == Opcodes.GETSTATIC) {
        if (access.desc.equals("[I")) {
          isMap = field == null || access.name.equals(field);
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
