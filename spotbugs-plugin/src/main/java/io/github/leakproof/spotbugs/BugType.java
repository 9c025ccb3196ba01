package io.github.leakproof.spotbugs;

import io.github.leakproof.core.pattern.Pattern;

/** How SpotBugs names the checks. */
public final class BugType {
  /** What all names begin with, and the abbreviation that reports show. */
  public static final String ABBREVIATION = "LEAK";

  private BugType() {}

  /** The bug type of a check: {@code LEAK_LOCK_NOT_RELEASED}. */
  public static String of(Pattern pattern) {
    return ABBREVIATION + "_" + pattern.name();
  }
}
