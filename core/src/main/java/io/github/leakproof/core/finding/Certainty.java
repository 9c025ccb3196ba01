package io.github.leakproof.core.finding;

import io.github.leakproof.core.pattern.Pattern;

/** How sure a finding is: as sure as the kind of its leak path. From most to least. */
public enum Certainty {
  /** A normal path leaks; of locks, permits and latches one that code itself throws on, too. */
  HIGH,
  /** An exception has to be thrown that counts for the check. */
  MEDIUM,
  /** Nobody need look. */
  LOW;

  static Certainty of(Finding finding) {
    Pattern pattern = finding.pattern();
    if (pattern == Pattern.REQUEST_WITHOUT_TIMEOUT) {
      return LOW;
    }
    return switch (finding.kind()) {
      case NORMAL -> HIGH;
      case THROWN -> pattern.countsUnchecked() ? HIGH : MEDIUM;
      case UNCHECKED -> pattern.countsUnchecked() ? MEDIUM : LOW;
    };
  }
}
