package io.github.leakproof.cli.fix;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Arrays;
import java.util.Optional;

/**
 * A leak in a report of SpotBugs.
 *
 * @param file path of the source below its root, with slashes: {@code bank/Account.java}
 * @param line 1-based line of the acquire call, 0 where unknown
 * @param method name of the method around it, as class files have it; empty where unknown
 */
public record ReportedLeak(Pattern check, String file, int line, String method) {
  private static final String PREFIX = "LEAK_";

  /** The check with a bug type: that of {@code LEAK_LOCK_NOT_RELEASED}; empty for others' types. */
  static Optional<Pattern> check(String type) {
    return Arrays.stream(Pattern.values())
        .filter(pattern -> type.equals(PREFIX + pattern.name()))
        .findFirst();
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + check.id();
  }
}
