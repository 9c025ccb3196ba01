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

  /** The file that most likely holds the class of that binary name. */
  static String file(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
    String topLevel = nested < 0 ? className : className.substring(0, nested);
    return topLevel.replace('.', '/') + ".java";
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + check.id();
  }
}
