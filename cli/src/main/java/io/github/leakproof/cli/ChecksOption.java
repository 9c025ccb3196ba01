package io.github.leakproof.cli;

import io.github.leakproof.core.pattern.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which checks run. */
final class ChecksOption {
  @Option(
      names = "--checks",
      paramLabel = "A,B",
      split = ",",
      description = "Run these checks only.")
  private List<String> names = List.of();

  /**
   * The checks that the user names; those that are on by default where there is none.
   *
   * @throws io.github.leakproof.cli.model.CannotRunException if there is no check of a name
   */
  Set<Pattern> checks() {
    if (names.isEmpty()) {
      return Pattern.defaults();
    }
    return names.stream()
        .map(CheckNames::check)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pattern.class)));
  }
}
