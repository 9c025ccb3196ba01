package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;

/** Names that a caller and its callee share: the callee's parameters by number. */
public final class Argument {
  private static final String NAME = "#";

  private Argument() {}

  /** The place that stands for parameter {@code index} of a callee. */
  public static Place of(int index) {
    return new Place.Local(-1 - index, NAME, TypeRef.VOID);
  }

  /** The parameter that the place stands for; -1 if it is no such place. */
  public static int index(Place place) {
    return place instanceof Place.Local local && local.id() < 0 ? -1 - local.id() : -1;
  }
}
