package io.github.leakproof.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What one declaration in a stub file says of a type.
 *
 * @param name the type's binary name
 * @param line the 1-based line of the declaration
 * @param onlyIn the library versions that have the type, as the stub words them; absent: all
 * @param resources the resources that its values are
 * @param exempt its values carry no obligation
 * @param unbounded no value of it ever has a bound
 * @param borrows its methods borrow what they are given unless more is said of them
 * @param methods what is said of its methods
 */
public record StubType(
    String name,
    int line,
    Optional<String> onlyIn,
    List<ResourceType> resources,
    boolean exempt,
    boolean unbounded,
    boolean passing,
    boolean borrows,
    List<StubMethod> methods) {
  public StubType {
    resources = List.copyOf(resources);
    methods = List.copyOf(methods);
  }

  /**
   * What a stub file says of a method.
   *
   * @param model the entry
   * @param returnType the erased result type, {@code void} for constructors
   * @param isStatic whether it has no receiver
   * @param line the 1-based line of the declaration
   * @param onlyIn the library versions that have the method; absent: all that have the type
   */
  public record StubMethod(
      MethodModel model, String returnType, boolean isStatic, int line, Optional<String> onlyIn) {}
}
