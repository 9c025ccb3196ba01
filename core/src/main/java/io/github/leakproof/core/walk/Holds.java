package io.github.leakproof.core.walk;

/**
 * The balance of a lock that several calls acquire and release. A release matches the latest open
 * acquire.
 *
 * @param outer holds that were open when the followed acquire came; negative where the lock was
 *     released before
 * @param inner later acquires that are still open
 * @param again whether the lock was released before the followed acquire came: it is taken back
 * @param returned permits of the followed acquire that came back so far
 */
public record Holds(int outer, int inner, boolean again, int returned) {

  /** No other call. */
  public static final Holds NONE = new Holds(0, 0, false, 0);

  private static final int LIMIT = 3;

  /** One more acquire of another call, before ({@code outer}) or after the followed one. */
  Holds acquired(boolean before) {
    return before
        ? new Holds(Math.min(outer + 1, LIMIT), inner, again, returned)
        : new Holds(outer, Math.min(inner + 1, LIMIT), again, returned);
  }

  /** One more release before the followed acquire. */
  Holds releasedBefore() {
    return new Holds(Math.max(outer - 1, -LIMIT), inner, true, returned);
  }

  /** One inner acquire less. */
  Holds releasedInner() {
    return new Holds(outer, inner - 1, again, returned);
  }

  /** Some permits came back. */
  Holds gaveBack(int permits) {
    return new Holds(outer, inner, again, returned + permits);
  }
}
