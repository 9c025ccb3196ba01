package io.github.leakproof.core.symbol;

import java.util.List;

/** The subtype relation between erased types, answered by the host from its class path. */
public interface Hierarchy {

  /**
   * Whether {@code type} is {@code supertype} or one of its subtypes. Types are binary names; a
   * type that cannot be resolved is a subtype of itself only.
   */
  boolean isSubtype(String type, String supertype);

  /**
   * The type itself and all its supertypes, nearest first, as binary names. Hosts memoise the
   * answer.
   */
  List<String> supertypes(String type);

  /** Whether lambdas can stand for objects of the type: what is called on them is code. */
  boolean isFunctional(String type);
}
