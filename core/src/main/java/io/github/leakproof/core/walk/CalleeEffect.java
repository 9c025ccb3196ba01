package io.github.leakproof.core.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a callee does to one resource that it is given.
 *
 * @param released whether some walk through it releases the resource
 * @param keptOnReturn whether some normal exit leaves the resource as it was
 * @param keptOnThrow whether some exception leaves the resource as it was; with a choice, whether
 *     one does so where the callee releases
 * @param escaped whether it hands the resource to somebody unknown
 * @param stored where it stores the resource: names rooted at {@code this}, an {@link Argument} or
 *     a class
 * @param returned how its result leads to the resource
 * @param handedTo the code of its caller that it calls with the resource
 * @param choice what decides whether it releases, if one parameter does
 * @param guard the answer of a parameter that decides whether it releases, if one does
 * @param keptResult the boolean result of all normal exits that leave the resource as it was, if
 *     they agree
 */
public record CalleeEffect(
    boolean released,
    boolean keptOnReturn,
    boolean keptOnThrow,
    boolean escaped,
    Map<AccessPath, Role> stored,
    Set<List<Selector>> returned,
    Set<Handing> handedTo,
    Optional<Choice> choice,
    Optional<Guard> guard,
    Optional<Boolean> keptResult) {

  /** Nothing is known of the callee: it takes the resource over, even where it throws. */
  public static final CalleeEffect UNKNOWN =
      new CalleeEffect(
          false,
          true,
          false,
          true,
          Map.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The callee only looks at the resource. */
  public static final CalleeEffect BORROWS =
      new CalleeEffect(
          false,
          true,
          true,
          false,
          Map.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public CalleeEffect {
    stored = Map.copyOf(stored);
    returned = Set.copyOf(returned);
    handedTo = Set.copyOf(handedTo);
  }

  /** Whether the callee only looks at the resource. */
  public boolean borrows() {
    return !released && !keeps();
  }

  /** Whether every walk through the callee releases the resource. */
  public boolean releasesAlways() {
    return released && !keptOnReturn && !keptOnThrow;
  }

  /** Whether the callee ends in an exception whenever it is given the resource. */
  public boolean neverReturns() {
    return borrows() && !keptOnReturn;
  }

  /** Whether the result, unless it is null, leads to the resource, which is then still held. */
  public boolean givesBack() {
    return !keptOnReturn && !returned.isEmpty();
  }

  /** Whether somebody has the resource when the callee has ended who had it not before. */
  public boolean keeps() {
    return escaped || !stored.isEmpty() || !returned.isEmpty() || !handedTo.isEmpty();
  }

  /**
   * The callee releases, or acquires, exactly where this condition has this value.
   *
   * @param condition about {@code this} and {@link Argument}s
   * @param value the value on which it does
   * @param unless the boolean result by which it says that it has not, all the same
   */
  public record Guard(Condition condition, boolean value, Optional<Boolean> unless) {

    /** The same without such a result. */
    public Guard(Condition condition, boolean value) {
      this(condition, value, Optional.empty());
    }
  }
}
