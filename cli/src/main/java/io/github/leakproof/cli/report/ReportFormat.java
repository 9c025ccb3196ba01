package io.github.leakproof.cli.report;

import java.util.Locale;

/** The formats of reports, by the names that users give. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** For services that show findings beside code. */
  SARIF,
  /** For people with a browser. */
  HTML;

  /** A writer of this format. */
  public ReportWriter writer(ReportSurroundings surroundings) {
    return switch (this) {
      case TEXT -> new TextReport(surroundings.colours() ? Style.COLOURED : Style.PLAIN);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport(surroundings);
      case HTML -> new HtmlReport(surroundings);
    };
  }

  /** Whether reports of this format show how to fix what was found. */
  public boolean showsFixes() {
    return this == SARIF || this == HTML;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
