package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Optional;

/** All that is known of library APIs. Immutable and shared; the caller memoises by call site. */
public interface Catalogue {

  /**
   * Whether any entry that {@linkplain CallModel#opensSomething() opens something} is about a
   * method of this simple name and number of parameters; a quick answer for the prescreen.
   */
  boolean mayOpen(String methodName, int arity);

  /** Whether an entry about a method of this name is the type's, or one of its supertypes'. */
  default boolean speaksOf(String methodName, String type, Hierarchy hierarchy) {
    return true;
  }

  /**
   * Whether every method that a class declares opens something because of what it extends: the
   * blocking calls of generated stubs.
   *
   * @param type binary name of the class
   */
  default boolean mayOpenAny(String type, Hierarchy hierarchy) {
    return false;
  }

  /**
   * Whether any entry about a method of this simple name and number of parameters has an {@link
   * ResourceEffect.Release} or an {@link TaskEffect.RunLater}.
   */
  boolean mayRelease(String methodName, int arity);

  /**
   * The model of a call. Of the types that the owner inherits from, the nearest that has an entry
   * for the method's name and parameters speaks; an entry without effects thus cancels an inherited
   * one. Parameter types match by erasure, a parameter that the stub declares with a type variable
   * matches any reference type. A constructor follows the same rule: {@code new} of a subclass
   * without an entry acts like the constructor of its superclass with the same parameters.
   */
  CallModel model(MethodRef method, Hierarchy hierarchy);

  /** The resource type that a value of static type {@code type} is, nearest supertype first. */
  Optional<ResourceType> resource(TypeRef type, Hierarchy hierarchy);

  /** Whether values of the type, of some of its type arguments, are a resource. */
  default boolean mayBeResource(String type, Hierarchy hierarchy) {
    return true;
  }

  /** Whether no value of the type ever has a bound ({@code @Unbounded} on the stub's class). */
  boolean isUnbounded(String type, Hierarchy hierarchy);

  /**
   * Whether a value of the type is good only while the call that brought it lasts ({@code @Passing}
   * on the stub's class): a servlet's request.
   */
  default boolean isPassing(String type, Hierarchy hierarchy) {
    return false;
  }

  /**
   * Whether methods of the class of which nothing else is known borrow what they are given
   * ({@code @NotOwning} on the stub's package or class): the JDK, logging and assertion libraries.
   *
   * @param type binary name of the class that declares the method
   */
  default boolean isBorrower(String type, Hierarchy hierarchy) {
    return false;
  }

  /** Whether methods of the type borrow what they are given unless more is said. */
  default boolean borrowsByDefault(String type) {
    return false;
  }

  /** Whether findings of the check are wanted. */
  default boolean serves(Pattern check) {
    return true;
  }

  /** What the catalogue says of a class as a whole. */
  Traits traits();
}
