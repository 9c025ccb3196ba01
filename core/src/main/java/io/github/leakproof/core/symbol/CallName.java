package io.github.leakproof.core.symbol;

/**
 * What a call and a declaration have in common at first sight: a quick key where the many calls of
 * a compilation are held against few methods.
 *
 * @param name the method's name; a constructor has that of its class, which no subclass shares
 * @param arity number of declared parameters; a varargs parameter counts once
 */
public record CallName(String name, int arity) {

  /** The name that calls of the method carry. */
  public static CallName of(MethodRef method) {
    String name = method.isConstructor() ? method.owner() : method.name();
    return new CallName(name, method.arity());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallName that && arity == that.arity && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + arity;
  }
}
