package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Flags in the first elements of an array, which code within closures can set as well. */
final class ArrayFlags {
  private static final int MOST = 2;

  private final Definitions definitions;
  private final Conditions conditions;

  ArrayFlags(Definitions definitions, Conditions conditions) {
    this.definitions = definitions;
    this.conditions = conditions;
  }

  /** {@code boolean[] taken = {false}}, or {@code new boolean[1]}. */
  State make(Event.NewArray event, State state) {
    State next = state;
    for (int i = 0; i < Math.min(event.length(), MOST); i++) {
      Optional<AccessPath> flag = AccessPath.of(event.to()).then(new Selector.Index(i));
      Boolean truth = first(event, i);
      if (flag.isPresent() && truth != null) {
        next = next.know(new Condition.IsTrue(flag.get()), truth);
      }
    }
    return next;
  }

  private @Nullable Boolean first(Event.NewArray event, int index) {
    if (event.elements().isEmpty()) {
      return false;
    }
    if (index >= event.elements().size()) {
      return null;
    }
    return definitions.constant(event.elements().get(index)) instanceof Boolean truth
        ? truth
        : null;
  }

  /** {@code taken[0] = lock.tryLock()}. */
  State store(Event.ArrayStore event, State state) {
    AccessPath array = AccessPath.of(event.array());
    Optional<AccessPath> flag =
        Optional.ofNullable(definitions.constant(event.index()))
            .flatMap(index -> array.then(new Selector.Index(index)));
    State next = state.forgetFacts(flag.orElse(array));
    Boolean truth = conditions.truth(state, event.from());
    return flag.isEmpty() || truth == null
        ? next
        : next.know(new Condition.IsTrue(flag.get()), truth);
  }
}
