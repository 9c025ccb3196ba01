package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.flow.MethodUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a resource in a field.
 *
 * @param handedOut whether some code gives it to somebody else
 * @param releasing the code that releases it
 */
record FieldFate(boolean handedOut, List<MethodUnit> releasing) {
  static final FieldFate HANDED_OUT = new FieldFate(true, List.of());
  static final FieldFate LEFT_ALONE = new FieldFate(false, List.of());

  FieldFate {
    releasing = List.copyOf(releasing);
  }

  static FieldFate releasedBy(MethodUnit unit) {
    return new FieldFate(false, List.of(unit));
  }

  /** What is true where both are. */
  FieldFate and(FieldFate other) {
    if (other.releasing.isEmpty() && !other.handedOut) {
      return this;
    }
    List<MethodUnit> both = new ArrayList<>(releasing);
    both.addAll(other.releasing);
    return new FieldFate(handedOut || other.handedOut, both);
  }

  /** Whether nobody answers for the resource. */
  boolean isLeft() {
    return !handedOut && releasing.isEmpty();
  }
}
