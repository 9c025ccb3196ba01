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
 * @param keptOnThrow whether some exception leaves the resource as it was
 * @param escaped whether it hands the resource to somebody unknown
 * @param stored where it stores the resource: names rooted at {@code this}, an {@link Argument} or
 *     a class
 * @param returned how its result leads to the resource
 * @param choice what decides whether it releases, if one parameter does
 */
public record CalleeEffect(
    boolean released,
    boolean keptOnReturn,
    boolean keptOnThrow,
    boolean escaped,
    Map<AccessPath, Role> stored,
    Set<List<Selector>> returned,
    Optional<Choice> choice) {

  /** Nothing is known of the callee. */
  public static final CalleeEffect UNKNOWN =
      new CalleeEffect(false, true, true, true, Map.of(), Set.of(), Optional.empty());

  /** The callee only looks at the resource. */
  public static final CalleeEffect BORROWS =
      new CalleeEffect(false, true, true, false, Map.of(), Set.of(), Optional.empty());

  public CalleeEffect {
    stored = Map.copyOf(stored);
    returned = Set.copyOf(returned);
  }

  /** Whether the callee only looks at the resource. */
  public boolean borrows() {
    return !released && !escaped && stored.isEmpty() && returned.isEmpty();
  }
}
