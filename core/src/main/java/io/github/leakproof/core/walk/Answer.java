package io.github.leakproof.core.walk;

import java.util.Set;

/**
 * What the boolean result of a callee says of a lock: the callee asks that whether it is held.
 *
 * @param about the names of the lock as the callee sees it: rooted at its own {@code this}, at an
 *     {@link Argument}, or at a class
 * @param releasedWhen the result where it is not held
 */
public record Answer(Set<AccessPath> about, boolean releasedWhen) {
  public Answer {
    about = Set.copyOf(about);
  }
}
