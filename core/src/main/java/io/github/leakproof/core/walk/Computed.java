package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.List;

/**
 * A number that is computed anew wherever it is needed, from what gives the same again: the index
 * of {@code stripes[hash & 15]}.
 *
 * @param operands constants, access paths, and other such numbers
 */
record Computed(Event.Operation operation, List<Object> operands) {
  Computed {
    operands = List.copyOf(operands);
  }

  /** Whether a new value of the place changes the number. */
  static boolean mentions(Object operand, Place place) {
    return operand instanceof AccessPath path
        ? path.mentions(place)
        : operand instanceof Computed number
            && number.operands().stream().anyMatch(each -> mentions(each, place));
  }
}
