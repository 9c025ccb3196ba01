package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Lowers lambdas, method references, string concatenation and other calls that are linked late. */
final class DynamicLowering {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String STRINGS = "java/lang/invoke/StringConcatFactory";

  private final Machine machine;
  private final int at;

  DynamicLowering(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  void call(InvokeDynamicInsnNode node) {
    Type[] types = Type.getArgumentTypes(node.desc);
    List<Value> values = machine.stack.pop(types.length);
    List<Place> operands = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      operands.add(machine.operand(values.get(i), types[i].getClassName()));
    }
    TypeRef type = TypeRef.of(Descriptors.result(node.desc));
    if (isLambda(node)) {
      Lambda lambda = new Lambda(node.name, TypeRef.of(result(node)));
      Closure closure = closure(node, type.name(), operands, lambda);
      machine.out.at(at, machine.code.line(at), machine.lowering.origin(at, "lambda"));
      Place.Temp made = machine.result(type);
      machine.lowering.lambdas.put(made, lambda);
      machine.out.emit(new Event.Capture(made, closure));
      return;
    }
    int step = machine.out.emit(new Event.Compute(machine.result(type), operands));
    if (node.bsm.getOwner().equals(STRINGS)
        && Arrays.stream(types).anyMatch(DynamicLowering::isObject)) {
      machine.thrown(step, Reason.UNCHECKED);
    }
  }

  /** Whether a value of the type has to be asked for its text. */
  private static boolean isObject(Type type) {
    return type.getSort() >= Type.ARRAY && !type.getClassName().equals("java.lang.String");
  }

  /** Whether the instruction makes an instance of a functional interface. */
  static boolean isLambda(InvokeDynamicInsnNode node) {
    return isLambda(node.bsm, node.bsmArgs);
  }

  /** Whether the call site makes an instance of a functional interface. */
  public static boolean isLambda(Handle bootstrap, Object[] arguments) {
    return bootstrap.getOwner().equals(LAMBDAS)
        && arguments.length > 2
        && arguments[1] instanceof Handle;
  }

  /** What the lambda yields. */
  private static String result(InvokeDynamicInsnNode node) {
    return Descriptors.result(((Type) node.bsmArgs[2]).getDescriptor());
  }

  private Closure closure(
      InvokeDynamicInsnNode node, String type, List<Place> operands, Lambda lambda) {
    String erased = ((Type) node.bsmArgs[0]).getDescriptor();
    MethodRef functional =
        new MethodRef(
            type, node.name, Descriptors.parameters(erased), Descriptors.result(erased), false);
    return machine.lowering.around.closure(
        machine.lowering.body,
        functional,
        ((Type) node.bsmArgs[2]).getDescriptor(),
        (Handle) node.bsmArgs[1],
        operands,
        lambda,
        line());
  }

  /** A reference stands where the call is that takes it; the line before may be an earlier one. */
  private int line() {
    int own = machine.code.line(at);
    for (int i = at + 1; i < machine.code.size(); i++) {
      int opcode = machine.code.at(i).getOpcode();
      if (machine.code.at(i) instanceof MethodInsnNode) {
        return Math.max(own, machine.code.line(i));
      }
      if (isStore(opcode) || (opcode >= Opcodes.IFEQ && opcode <= Opcodes.RETURN)) {
        return own;
      }
    }
    return own;
  }

  /** Whether a variable or a field takes it. */
  private static boolean isStore(int opcode) {
    return opcode == Opcodes.ASTORE || opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
  }
}
