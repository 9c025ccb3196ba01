package io.github.leakproof.core.symbol;

import java.util.List;
import java.util.Set;

/**
 * A type with its type arguments, as far as the host knows them.
 *
 * @param name binary name of the erased type ({@code int}, {@code java.util.List}, {@code byte[]});
 *     a type variable or wildcard is given by its upper bound
 * @param arguments type arguments; empty for a raw or non-generic type, and for byte code
 */
public record TypeRef(String name, List<TypeRef> arguments) {

  /** The type of what has none. */
  public static final TypeRef VOID = of("void");

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

  public TypeRef {
    arguments = List.copyOf(arguments);
  }

  /** The type without arguments. */
  public static TypeRef of(String name) {
    return new TypeRef(name, List.of());
  }

  /** Whether values of the type of that name are no references; {@code void} has none. */
  public static boolean isPrimitive(String name) {
    return PRIMITIVES.contains(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TypeRef that
            && name.equals(that.name)
            && arguments.equals(that.arguments));
  }

  @Override
  public String toString() {
    return arguments.isEmpty()
        ? name
        : name + "<" + String.join(",", arguments.stream().map(TypeRef::toString).toList()) + ">";
  }
}
