package io.github.leakproof.cli;

import io.github.leakproof.cli.model.Level;
import io.github.leakproof.cli.model.LocatedFinding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which level on what is found makes the command fail. */
enum FailOn {
  ERROR(Level.ERROR),
  WARNING(Level.WARNING),
  NOTE(Level.NOTE),
  NEVER(null);

  private final Optional<Level> least;

  FailOn(@Nullable Level least) {
    this.least = Optional.ofNullable(least);
  }

  /** How the command ends that found these. */
  ExitCode exit(List<LocatedFinding> findings) {
    boolean fails =
        findings.stream()
            .map(located -> Level.of(located.finding()))
            .anyMatch(level -> least.isPresent() && level.compareTo(least.get()) <= 0);
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
