package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.report.ReportFormat;
import io.github.leakproof.cli.report.ReportSurroundings;
import io.github.leakproof.cli.report.ReportWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a report goes: to a file, or to standard output. */
final class ReportFile {
  private final Host host;
  private final ReportFormat format;
  private final Optional<Path> file;

  /**
   * A place for a report.
   *
   * @throws CannotRunException if the file cannot be written, before any work is done for it
   */
  ReportFile(Host host, ReportFormat format, @Nullable Path file) {
    this.host = host;
    this.format = format;
    this.file = Optional.ofNullable(file);
    this.file.ifPresent(OutputFile::check);
  }

  /**
   * Writes the report.
   *
   * @throws CannotRunException if it cannot be written
   */
  void write(ScanResult result) {
    try {
      if (file.isPresent()) {
        try (Writer out = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
          writer(false).write(result, out);
        }
      } else {
        writer(host.colours()).write(result, host.out());
        host.out().flush();
      }
    } catch (IOException e) {
      throw new CannotRunException("cannot write the report: " + e.getMessage(), e);
    }
  }

  private ReportWriter writer(boolean colours) {
    Path here = Path.of("").toAbsolutePath();
    return format.writer(new ReportSurroundings(colours, Version.number(), here));
  }
}
