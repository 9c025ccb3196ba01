package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;

/** Something that a path through a body may know to be true or false. */
public sealed interface Condition {

  /** The boolean there is true. */
  record IsTrue(AccessPath path) implements Condition {}

  /** The value there is null, or the number there is zero. */
  record IsNull(AccessPath path) implements Condition {}

  /**
   * A comparison.
   *
   * @param left a constant or an access path
   * @param right a constant, an access path, or the name of the type tested for
   */
  record Compares(Operator operator, Object left, Object right) implements Condition {}

  /** Whether a new value of the place makes what is known obsolete. */
  default boolean mentions(Place place) {
    if (this instanceof IsTrue c) {
      return c.path.mentions(place);
    }
    if (this instanceof IsNull c) {
      return c.path.mentions(place);
    }
    Compares c = (Compares) this;
    return mentions(c.left, place) || mentions(c.right, place);
  }

  private static boolean mentions(Object operand, Place place) {
    return operand instanceof AccessPath path && path.mentions(place);
  }
}
