package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads names of checks. */
final class CheckSelection {
  private CheckSelection() {}

  /**
   * The checks of these names; those that are on by default where none is given.
   *
   * @throws CannotRunException if there is no check of a name
   */
  static Set<Pattern> named(List<String> names) {
    if (names.isEmpty()) {
      return Pattern.defaults();
    }
    return names.stream()
        .map(CheckSelection::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pattern.class)));
  }

  private static Pattern named(String name) {
    return Pattern.byId(name.strip())
        .orElseThrow(
            () ->
                new CannotRunException(
                    "no check is called \"" + name.strip() + "\"; there are: " + all()));
  }

  private static String all() {
    return Arrays.stream(Pattern.values()).map(Pattern::id).collect(Collectors.joining(", "));
  }
}
