package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Methods;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls that leave out arguments. Kotlin's compiler has them call {@code name$default}, which is
 * given all arguments, in one number for 32 of them which ones are left out, and null.
 */
public final class DefaultArguments {
  private static final String SUFFIX = "$default";
  private static final int BITS = Integer.SIZE;

  private final Machine machine;
  private final int at;

  DefaultArguments(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  /** Whether a method of that name may be one that fills arguments in. */
  public static boolean isFilling(String name) {
    return name.endsWith(SUFFIX);
  }

  /** Lowers the call as that of the method that is given all arguments. */
  boolean call(MethodInsnNode node) {
    if (node.getOpcode() != Opcodes.INVOKESTATIC || !isFilling(node.name)) {
      return false;
    }
    Type[] types = Type.getArgumentTypes(node.desc);
    for (int masks = 1; masks <= types.length / BITS + 1; masks++) {
      int last = types.length - 1 - masks;
      MethodInsnNode called = last < 0 ? null : called(node, Arrays.copyOf(types, last));
      if (called != null) {
        replace(called, types, last);
        return true;
      }
    }
    return false;
  }

  /** The method with these parameters, of which the first may be the receiver. */
  private @Nullable MethodInsnNode called(MethodInsnNode node, Type[] types) {
    Methods methods = machine.lowering.around.path().methods();
    String name = node.name.substring(0, node.name.length() - SUFFIX.length());
    Type result = Type.getReturnType(node.desc);
    String all = Type.getMethodDescriptor(result, types);
    if (methods.find(node.owner, name, all).filter(d -> d.is(Opcodes.ACC_STATIC)).isPresent()) {
      return new MethodInsnNode(Opcodes.INVOKESTATIC, node.owner, name, all, node.itf);
    }
    if (types.length == 0 || types[0].getSort() != Type.OBJECT) {
      return null;
    }
    String owner = types[0].getInternalName();
    String rest = Type.getMethodDescriptor(result, Arrays.copyOfRange(types, 1, types.length));
    return methods
        .find(owner, name, rest)
        .filter(declared -> !declared.is(Opcodes.ACC_STATIC))
        .map(declared -> virtual(declared, owner, name, rest))
        .orElse(null);
  }

  private static MethodInsnNode virtual(
      Declared declared, String owner, String name, String descriptor) {
    boolean isInterface = declared.owner().isInterface();
    int opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    return new MethodInsnNode(opcode, owner, name, descriptor, isInterface);
  }

  private void replace(MethodInsnNode called, Type[] types, int last) {
    List<Value> values = machine.stack.pop(types.length);
    int receivers = last - Type.getArgumentTypes(called.desc).length;
    for (int i = 0; i < last; i++) {
      boolean isGiven = i < receivers || !isLeftOut(values, last, i - receivers);
      machine.stack.push(isGiven ? values.get(i) : unknown(types[i]));
    }
    new CallLowering(machine, at).call(called);
  }

  private static boolean isLeftOut(List<Value> values, int last, int parameter) {
    return values.get(last + parameter / BITS) instanceof Value.Constant constant
        && constant.value() instanceof Integer mask
        && (mask >> parameter % BITS & 1) == 1;
  }

  private Value unknown(Type type) {
    Place.Temp place = machine.temp();
    machine.out.emit(new Event.Compute(place, List.of()));
    return new Value.At(place, TypeRef.of(type.getClassName()));
  }
}
