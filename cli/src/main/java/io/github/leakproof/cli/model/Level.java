package io.github.leakproof.cli.model;

import io.github.leakproof.core.finding.Finding;
import java.util.Locale;

/** How much a finding matters, as reports say it: as sure as the leak is. From most to least. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The level of a finding. */
  public static Level of(Finding finding) {
    return switch (finding.certainty()) {
      case HIGH -> ERROR;
      case MEDIUM -> WARNING;
      case LOW -> NOTE;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
