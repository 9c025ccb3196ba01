package io.github.leakproof.cli.report;

import io.github.leakproof.cli.model.ScanResult;
import java.io.IOException;

/** Writes the result of a scan in one format. */
public interface ReportWriter {
  /**
   * Writes a whole report.
   *
   * @throws IOException if the output cannot be written
   */
  void write(ScanResult result, Appendable out) throws IOException;
}
