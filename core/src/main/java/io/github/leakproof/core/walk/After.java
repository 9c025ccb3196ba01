package io.github.leakproof.core.walk;

import java.util.List;
import java.util.Optional;

/**
 * What may be known after a step.
 *
 * @param returned one state for each way in which it may end normally
 * @param thrown the state after an exception of it; absent where nothing is owed then
 */
record After(List<State> returned, Optional<State> thrown) {
  After {
    returned = List.copyOf(returned);
  }

  /** Nothing is owed any more, however the step ends. */
  static After nothing() {
    return new After(List.of(), Optional.empty());
  }

  /** The same in both cases. */
  static After both(State state) {
    return new After(List.of(state), Optional.of(state));
  }
}
