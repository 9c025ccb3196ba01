package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.Priorities;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.pattern.Pattern;

/** How sure SpotBugs says a finding is: as sure as the kind of its leak path. */
final class Confidence {
  private Confidence() {}

  /** One of {@link Priorities}: high where a normal path leaks, low where nobody need look. */
  static int of(Finding finding) {
    Pattern pattern = finding.pattern();
    if (pattern == Pattern.REQUEST_WITHOUT_TIMEOUT) {
      return Priorities.LOW_PRIORITY;
    }
    return switch (finding.kind()) {
      case NORMAL -> Priorities.HIGH_PRIORITY;
      case THROWN ->
          pattern.countsUnchecked() ? Priorities.HIGH_PRIORITY : Priorities.NORMAL_PRIORITY;
      case UNCHECKED ->
          pattern.countsUnchecked() ? Priorities.NORMAL_PRIORITY : Priorities.LOW_PRIORITY;
    };
  }
}
