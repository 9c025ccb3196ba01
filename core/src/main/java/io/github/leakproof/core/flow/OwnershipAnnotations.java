package io.github.leakproof.core.flow;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The annotations that speak of ownership: the Checker Framework's Must Call vocabulary and Error
 * Prone's {@code @MustBeClosed}.
 */
public final class OwnershipAnnotations {
  private static final String MUST_CALL_PACKAGE = "org.checkerframework.checker.mustcall.qual.";
  private static final String CALLED_PACKAGE = "org.checkerframework.checker.calledmethods.qual.";

  /** The result, or the parameter, is owned by whoever gets it. */
  public static final Set<String> OWNING =
      Set.of(MUST_CALL_PACKAGE + "Owning", "com.google.errorprone.annotations.MustBeClosed");

  /** It is owned by somebody else. */
  public static final Set<String> NOT_OWNING = Set.of(MUST_CALL_PACKAGE + "NotOwning");

  /** The result stands for the parameter. */
  public static final Set<String> ALIAS =
      Set.of(MUST_CALL_PACKAGE + "MustCallAlias", MUST_CALL_PACKAGE + "PolyMustCall");

  /** An empty list of methods: nothing is owed. */
  public static final Set<String> MUST_CALL =
      Set.of(MUST_CALL_PACKAGE + "MustCall", MUST_CALL_PACKAGE + "InheritableMustCall");

  /** Methods that are certainly called. */
  public static final Set<String> ENSURES_CALLED = Set.of(CALLED_PACKAGE + "EnsuresCalledMethods");

  /** Several of these on one method. */
  public static final Set<String> ENSURES_CALLED_LIST =
      Set.of(CALLED_PACKAGE + "EnsuresCalledMethods$List");

  private OwnershipAnnotations() {}

  /** All of them, by binary name. */
  public static Stream<String> all() {
    return Stream.of(OWNING, NOT_OWNING, ALIAS, MUST_CALL, ENSURES_CALLED, ENSURES_CALLED_LIST)
        .flatMap(Set::stream);
  }
}
