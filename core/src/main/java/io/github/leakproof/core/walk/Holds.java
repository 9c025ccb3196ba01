package io.github.leakproof.core.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * The balance of a lock that several calls acquire and release. A release matches the latest open
 * acquire.
 *
 * @param outer holds that were open when the followed acquire came; negative where the lock was
 *     released before
 * @param inner how many permits each later acquire that is still open has left, 0 where unknown
 * @param again whether the lock was released before the followed acquire came: it is taken back
 * @param returned permits of the followed acquire that came back so far
 */
public record Holds(int outer, List<Integer> inner, boolean again, int returned) {

  /** No other call. */
  public static final Holds NONE = new Holds(0, List.of(), false, 0);

  private static final int LIMIT = 3;

  public Holds {
    inner = List.copyOf(inner);
  }

  /** One more acquire ahead of the followed one. */
  Holds acquiredBefore() {
    return new Holds(Math.min(outer + 1, LIMIT), inner, again, returned);
  }

  /** One more acquire after the followed one, of so many permits. */
  Holds acquiredAfter(int permits) {
    if (inner.size() >= LIMIT) {
      return this;
    }
    List<Integer> more = new ArrayList<>(inner);
    more.add(permits);
    return new Holds(outer, more, again, returned);
  }

  /** One more release before the followed acquire. */
  Holds releasedBefore() {
    return new Holds(Math.max(outer - 1, -LIMIT), inner, true, returned);
  }

  /** The followed acquire has told that it failed: what was released before is not taken back. */
  Holds notAgain() {
    return new Holds(outer, inner, false, returned);
  }

  /** Some permits of the latest inner acquire come back; 0 stands for all of them. */
  Holds releasedInner(int permits) {
    List<Integer> fewer = new ArrayList<>(inner);
    int left = fewer.remove(fewer.size() - 1) - permits;
    if (permits > 0 && left > 0) {
      fewer.add(left);
    }
    return new Holds(outer, fewer, again, returned);
  }

  /** The permits of the latest inner acquire, 0 where unknown. */
  int latest() {
    return inner.get(inner.size() - 1);
  }

  /** Some permits came back. */
  Holds gaveBack(int permits) {
    return new Holds(outer, inner, again, returned + permits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Holds that
        && outer == that.outer
        && again == that.again
        && returned == that.returned
        && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * outer + inner.hashCode()) + Boolean.hashCode(again)) + returned;
  }
}
