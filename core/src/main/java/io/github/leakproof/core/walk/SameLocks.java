package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Place;
import java.util.Optional;

/** What it tells of a lock that is held whether two variables hold the same object. */
final class SameLocks {
  private SameLocks() {}

  /**
   * The state after two objects turned out to be the same, or not: a second name of the lock, where
   * one was known; empty where both were, and yet they differ.
   */
  static Optional<State> assume(State state, Place left, Place right, boolean equal) {
    boolean isLeft = state.role(left).filter(Role.SELF::equals).isPresent();
    boolean isRight = state.role(right).filter(Role.SELF::equals).isPresent();
    if (!equal) {
      return isLeft && isRight ? Optional.empty() : Optional.of(state);
    }
    return isLeft == isRight
        ? Optional.of(state)
        : Optional.of(state.alias(AccessPath.of(isLeft ? right : left), Role.SELF));
  }
}
