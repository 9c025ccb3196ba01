package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.Priorities;
import io.github.leakproof.core.finding.Finding;
import java.util.Objects;

/**
 * A finding and how sure SpotBugs says it is.
 *
 * @param confidence one of {@link Priorities}
 */
record Leak(Finding finding, int confidence) {

  /** As sure as the kind of its leak path. */
  static Leak of(Finding finding) {
    return new Leak(finding, Confidence.of(finding));
  }

  /** One that nobody need look at. */
  static Leak doubtful(Finding finding) {
    return new Leak(finding, Priorities.LOW_PRIORITY);
  }

  /** Whether both are about the same acquire call. */
  boolean isAt(Finding other) {
    return finding.pattern() == other.pattern()
        && finding.line() == other.line()
        && (other.line() > 0 || Objects.equals(finding.origin(), other.origin()));
  }
}
