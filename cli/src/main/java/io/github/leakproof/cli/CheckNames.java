package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads names of checks as people type them. */
final class CheckNames {
  /** More slips than these are another word. */
  private static final int SLIPS = 4;

  private CheckNames() {}

  /**
   * The check of that name.
   *
   * @throws CannotRunException if there is none; the message says which may be meant
   */
  static Pattern check(String name) {
    String stripped = name.strip();
    return Pattern.byId(stripped)
        .orElseThrow(
            () ->
                new CannotRunException(
                    "no check is called \"" + stripped + "\"; " + suggestion(stripped)));
  }

  private static String suggestion(String name) {
    return nearest(name)
        .map(check -> "did you mean " + check.id() + "?")
        .orElseGet(
            () ->
                "there are: "
                    + Arrays.stream(Pattern.values())
                        .map(Pattern::id)
                        .collect(Collectors.joining(", ")));
  }

  private static Optional<Pattern> nearest(String name) {
    return Arrays.stream(Pattern.values())
        .filter(check -> distance(name, check.id()) <= SLIPS)
        .min(Comparator.comparing(check -> distance(name, check.id())));
  }

  /** How many letters to insert, drop or replace, whatever their case (Levenshtein). */
  private static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
