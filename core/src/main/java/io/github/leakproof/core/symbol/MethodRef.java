package io.github.leakproof.core.symbol;

import java.util.List;

/**
 * A method or constructor as a call site names it.
 *
 * @param owner binary name of the static receiver type ({@code java.util.Map$Entry}); for a static
 *     method or constructor, its declaring class
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameterTypes erased parameter types as binary names ({@code int}, {@code
 *     java.lang.String}, {@code byte[]}), without receiver or outer instance
 * @param returnType erased return type as a binary name; {@code void} for constructors
 * @param isStatic whether the method has no receiver
 */
public record MethodRef(
    String owner, String name, List<String> parameterTypes, String returnType, boolean isStatic) {

  /** The name that constructors carry, as in class files (JVMS 2.9.1). */
  public static final String CONSTRUCTOR = "<init>";

  public MethodRef {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** Whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** The same method, as a class has it that inherits or overrides it. */
  public MethodRef in(String subclass) {
    return new MethodRef(subclass, name, parameterTypes, returnType, isStatic);
  }

  /** Number of declared parameters; a varargs parameter counts once. */
  public int arity() {
    return parameterTypes.size();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof MethodRef that
            && name.equals(that.name)
            && owner.equals(that.owner)
            && parameterTypes.equals(that.parameterTypes)
            && returnType.equals(that.returnType)
            && isStatic == that.isStatic);
  }

  /** Strings remember their hashes; the parameters would have to be added up each time. */
  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + name + parameterTypes;
  }
}
