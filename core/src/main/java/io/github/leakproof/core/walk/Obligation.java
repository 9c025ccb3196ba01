package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Set;

/**
 * What a walk follows.
 *
 * @param pattern the check that it belongs to
 * @param kind whether the obligation lies on a value or is a hold of a lock
 * @param type binary name of the value's static type; of a hold, of what was acquired
 * @param permits how many permits are held; 1 for anything but a semaphore; 0 where unknown
 * @param mayBeAbsent whether the acquire may have yielded nothing (null)
 * @param causes which exceptions open leak paths
 */
public record Obligation(
    Pattern pattern,
    Kind kind,
    String type,
    int permits,
    boolean mayBeAbsent,
    Set<Edge.Cause> causes) {

  /** How the obligation is carried. */
  public enum Kind {
    /** By a value: who holds the value can end it. */
    VALUE,
    /** By the receiver of the acquire call, which may be acquired again. */
    HOLD
  }

  public Obligation {
    causes = Set.copyOf(causes);
  }

  /** Whether this is a hold of a lock or of permits. */
  public boolean isHold() {
    return kind == Kind.HOLD;
  }

  /** Whether a thread owes this for itself: a hold, or an interrupt that it has received. */
  boolean isOfThread() {
    return isHold() || pattern.exception().isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Obligation that
        && pattern == that.pattern
        && kind == that.kind
        && permits == that.permits
        && mayBeAbsent == that.mayBeAbsent
        && type.equals(that.type)
        && causes.equals(that.causes);
  }

  @Override
  public int hashCode() {
    return 31
            * (31
                    * (31 * (31 * (31 * pattern.hashCode() + kind.hashCode()) + type.hashCode())
                        + permits)
                + Boolean.hashCode(mayBeAbsent))
        + causes.hashCode();
  }
}
