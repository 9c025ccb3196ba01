package io.github.leakproof.core.bytecode.lower;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lowers a call of a method that only does one thing as that thing. */
final class Accessors {
  private final Machine machine;
  private final int at;

  Accessors(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  /** Runs the method's instructions on the caller's values; {@code false} if that cannot be. */
  boolean run(MethodNode method, String descriptor) {
    for (AbstractInsnNode node : method.instructions) {
      if (!isPlain(node)) {
        return false;
      }
    }
    Type[] types = Type.getArgumentTypes(descriptor);
    List<Value> arguments = machine.stack.pop(types.length);
    for (AbstractInsnNode node : method.instructions) {
      step(node, arguments, types);
    }
    return true;
  }

  private static boolean isPlain(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return opcode < 0
        || node instanceof FieldInsnNode
        || node instanceof MethodInsnNode
        || (node instanceof VarInsnNode && opcode <= Opcodes.ALOAD)
        || (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1)
        || (opcode >= Opcodes.POP && opcode <= Opcodes.LSUB)
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }

  private void step(AbstractInsnNode node, List<Value> arguments, Type[] types) {
    int opcode = node.getOpcode();
    if (node instanceof VarInsnNode variable) {
      int slot = 0;
      int index = 0;
      while (slot < variable.var) {
        slot += types[index++].getSize();
      }
      machine.stack.push(arguments.get(index));
    } else if (node instanceof MethodInsnNode call) {
      new CallLowering(machine, at).call(call);
    } else if (opcode >= 0 && !(opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)) {
      machine.run(node, at);
    }
  }
}
