package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Lowers operations on numbers. */
final class Arithmetic {
  private static final String[] TYPES = {"int", "long", "float", "double"};
  private static final String BOOLEAN = "boolean";

  /** The operations in the order of their instructions, for each of the types. */
  private static final Event.Operation[] COMPUTED = {
    Event.Operation.SUM,
    Event.Operation.DIFFERENCE,
    Event.Operation.PRODUCT,
    Event.Operation.QUOTIENT,
    Event.Operation.REMAINDER
  };

  /** The operations on bits in the order of their instructions, each for two types. */
  private static final Event.Operation[] BITS = {
    Event.Operation.SHIFT_LEFT,
    Event.Operation.SHIFT_RIGHT,
    Event.Operation.SHIFT_RIGHT_UNSIGNED,
    Event.Operation.BITS_OF_BOTH,
    Event.Operation.BITS_OF_EITHER,
    Event.Operation.BITS_OF_ONE
  };

  private final Machine machine;

  Arithmetic(Machine machine) {
    this.machine = machine;
  }

  /** Runs the instruction, if it is one. */
  boolean run(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) {
      computed(opcode, TYPES[(opcode - Opcodes.IADD) % TYPES.length]);
    } else if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
      Place operand = machine.pop();
      TypeRef type = TypeRef.of(TYPES[opcode - Opcodes.INEG]);
      machine.out.emit(new Event.Compute(machine.result(type), List.of(operand)));
    } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      bits(opcode, TYPES[(opcode - Opcodes.ISHL) % 2]);
    } else if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) {
      convert(opcode);
    } else if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
      Value right = machine.stack.pop();
      Value left = machine.stack.pop();
      machine.stack.push(new Value.Comparison(machine.operand(left), machine.operand(right)));
    } else if (opcode == Opcodes.ARRAYLENGTH) {
      Place array = machine.pop();
      Place.Temp length = machine.result(TypeRef.of("int"));
      machine.nullChecked(machine.out.emit(new Event.Compute(length, List.of(array))), array);
    } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      machine.stack.pop();
    }
    return true;
  }

  private void computed(int opcode, String type) {
    Value right = machine.stack.pop();
    Value left = machine.stack.pop();
    List<Place> operands = List.of(machine.operand(left), machine.operand(right));
    Event.Operation operation = COMPUTED[(opcode - Opcodes.IADD) / TYPES.length];
    int step =
        machine.out.emit(new Event.Compute(machine.result(TypeRef.of(type)), operands, operation));
    if (isDivision(opcode) && !isSomething(right)) {
      machine.thrown(step, Reason.UNCHECKED);
    }
  }

  private static boolean isDivision(int opcode) {
    return opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM;
  }

  private static boolean isSomething(Value divisor) {
    return divisor instanceof Value.Constant constant
        && constant.value() instanceof Number number
        && number.longValue() != 0;
  }

  private void bits(int opcode, String type) {
    Value right = machine.stack.pop();
    Value left = machine.stack.pop();
    boolean isJunction = opcode == Opcodes.IAND || opcode == Opcodes.IOR;
    boolean isLogical = isTruth(left, right);
    if (isJunction && isLogical) {
      Event.Operator operator = opcode == Opcodes.IAND ? Event.Operator.AND : Event.Operator.OR;
      Place a = machine.operand(left, BOOLEAN);
      Place b = machine.operand(right, BOOLEAN);
      Place.Temp to = machine.result(TypeRef.of(BOOLEAN));
      machine.out.emit(new Event.Test(to, operator, a, b, null));
      return;
    }
    boolean isTruth = isLogical && opcode == Opcodes.IXOR;
    List<Place> operands = List.of(machine.operand(left), machine.operand(right));
    TypeRef result = TypeRef.of(isTruth ? BOOLEAN : type);
    Event.Operation operation = BITS[(opcode - Opcodes.ISHL) / 2];
    machine.out.emit(new Event.Compute(machine.result(result), operands, operation));
  }

  /** Whether the operands are truths: numbers do not meet a boolean, so that a constant is one. */
  private static boolean isTruth(Value left, Value right) {
    return isBoolean(left)
        ? isBoolean(right) || right instanceof Value.Constant
        : isBoolean(right) && left instanceof Value.Constant;
  }

  private static boolean isBoolean(Value value) {
    return value.type().name().equals(BOOLEAN);
  }

  /** Conversions pass the value on, as they do in sources. */
  private void convert(int opcode) {
    String type =
        switch (opcode) {
          case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> "long";
          case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> "float";
          case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> "double";
          case Opcodes.I2B -> "byte";
          case Opcodes.I2C -> "char";
          case Opcodes.I2S -> "short";
          default -> "int";
        };
    Value value = machine.stack.pop();
    machine.stack.push(
        value instanceof Value.Constant constant && constant.value() instanceof Number
            ? new Value.Constant(constant.value(), TypeRef.of(type))
            : new Value.At(machine.operand(value), TypeRef.of(type)));
  }
}
