package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.symbol.TypeRef;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Constants of the byte code. */
final class Constants {
  private static final String[] ELEMENTS = {
    "boolean", "char", "float", "double", "byte", "short", "int", "long"
  };

  private Constants() {}

  /** What an instruction pushes that has the constant in its name. */
  static Value pushed(int opcode) {
    if (opcode == Opcodes.ACONST_NULL) {
      return new Value.Constant(null, TypeRef.of("java.lang.Object"));
    } else if (opcode <= Opcodes.ICONST_5) {
      return Value.Constant.of(opcode - Opcodes.ICONST_0, "int");
    } else if (opcode <= Opcodes.LCONST_1) {
      return Value.Constant.of((long) (opcode - Opcodes.LCONST_0), "long");
    }
    return opcode <= Opcodes.FCONST_2
        ? Value.Constant.of((float) (opcode - Opcodes.FCONST_0), "float")
        : Value.Constant.of((double) (opcode - Opcodes.DCONST_0), "double");
  }

  /** The constant as a value of a type: all small types are numbers on the stack. */
  static @Nullable Object as(@Nullable Object value, String type) {
    if (!(value instanceof Integer number)) {
      return value;
    }
    return switch (type) {
      case "boolean", "java.lang.Boolean" ->
          number == 0 || number == 1 ? (Object) (number == 1) : number;
      case "char", "java.lang.Character" -> (char) number.intValue();
      case "byte", "java.lang.Byte" -> number.byteValue();
      case "short", "java.lang.Short" -> number.shortValue();
      default -> number;
    };
  }

  /** Whether the value of a constant pool entry is one that the engine knows. */
  static boolean isKnown(Object value) {
    return value instanceof Number || value instanceof String;
  }

  /** The type of such a value. */
  static String type(Object value) {
    if (value instanceof String) {
      return "java.lang.String";
    } else if (value instanceof Long) {
      return "long";
    } else if (value instanceof Float) {
      return "float";
    }
    return value instanceof Double ? "double" : "int";
  }

  /** The element type that {@code newarray} names by a number. */
  static String elementType(int operand) {
    return ELEMENTS[operand - Opcodes.T_BOOLEAN];
  }
}
