package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.MethodUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a resource in a field.
 *
 * @param handedOut whether some code gives it to somebody else
 * @param releasing the code that releases it
 */
record Fate(boolean handedOut, List<MethodUnit> releasing) {
  static final Fate HANDED_OUT = new Fate(true, List.of());
  static final Fate LEFT_ALONE = new Fate(false, List.of());

  Fate {
    releasing = List.copyOf(releasing);
  }

  static Fate releasedBy(MethodUnit unit) {
    return new Fate(false, List.of(unit));
  }

  /** What is true where both are. */
  Fate and(Fate other) {
    if (other.releasing.isEmpty() && !other.handedOut) {
      return this;
    }
    List<MethodUnit> both = new ArrayList<>(releasing);
    both.addAll(other.releasing);
    return new Fate(handedOut || other.handedOut, both);
  }

  /** Whether nobody answers for the resource. */
  boolean isLeft() {
    return !handedOut && releasing.isEmpty();
  }
}
