package io.github.leakproof.testcases.docs;

import static java.util.stream.Collectors.joining;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Arrays;

/** The table of all checks. */
final class Overview {
  private Overview() {}

  /** A Markdown table, one row for each check, with links that lead from the docs' folder. */
  static String table() {
    return "| Check | Family | By default | Fix | What is wrong |\n|---|---|---|---|---|\n"
        + Arrays.stream(Pattern.values()).map(Overview::row).collect(joining());
  }

  private static String row(Pattern pattern) {
    boolean hasFix = !Page.markers(Project.text(Project.page(pattern)), "fixed").isEmpty();
    return String.format(
        "| [%s](%s) | `%s` | %s | %s | %s |\n",
        pattern.id(),
        Project.page(pattern).getFileName(),
        pattern.family(),
        pattern.isOnByDefault() ? "warning" : "off",
        hasFix ? "yes" : "no",
        pattern.summary());
  }
}
