package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** Names as class files spell them, turned into binary names. */
public final class Descriptors {
  private Descriptors() {}

  /** The binary name of an internal name, which may be an array's descriptor. */
  public static String name(String internal) {
    return internal.startsWith("[") ? type(internal) : internal.replace('/', '.');
  }

  /** The internal name of a class's binary name. */
  public static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }

  /** The binary name of the type that the descriptor stands for. */
  public static String type(String descriptor) {
    return Type.getType(descriptor).getClassName();
  }

  /** The binary names of a method's parameters. */
  public static List<String> parameters(String descriptor) {
    List<String> result = new ArrayList<>();
    for (Type type : Type.getArgumentTypes(descriptor)) {
      result.add(type.getClassName());
    }
    return result;
  }

  /** The binary name of a method's result. */
  public static String result(String descriptor) {
    return Type.getReturnType(descriptor).getClassName();
  }

  /** The method that an instruction names. */
  public static MethodRef method(String owner, String name, String descriptor, boolean isStatic) {
    return new MethodRef(name(owner), name, parameters(descriptor), result(descriptor), isStatic);
  }
}
