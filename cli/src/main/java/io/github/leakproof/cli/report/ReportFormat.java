package io.github.leakproof.cli.report;

import java.util.Locale;

/** The formats of reports, by the names that users give. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /**
   * A writer of this format.
   *
   * @param colours whether the output goes to a terminal that shows colours
   */
  public ReportWriter writer(boolean colours) {
    return switch (this) {
      case TEXT -> new TextReport(colours ? Style.COLOURED : Style.PLAIN);
      case JSON -> new JsonReport();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
