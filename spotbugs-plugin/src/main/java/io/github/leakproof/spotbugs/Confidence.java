package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.Priorities;
import io.github.leakproof.core.finding.Finding;

/** How sure SpotBugs says a finding is. */
final class Confidence {
  private Confidence() {}

  /** One of {@link Priorities}. */
  static int of(Finding finding) {
    return switch (finding.certainty()) {
      case HIGH -> Priorities.HIGH_PRIORITY;
      case MEDIUM -> Priorities.NORMAL_PRIORITY;
      case LOW -> Priorities.LOW_PRIORITY;
    };
  }
}
