package io.github.leakproof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.testkit.Resources;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The formats, letter by letter. */
final class ReportsTest {
  private final Path base = Resources.path("report/sources");

  @Test
  void writesTextForPeople() throws IOException {
    assertThat(report(ReportFormat.TEXT, false, result())).isEqualTo(golden("report.txt"));
  }

  @Test
  void writesJsonForPrograms() throws IOException {
    assertThat(report(ReportFormat.JSON, false, result())).isEqualTo(golden("report.json"));
  }

  @Test
  void coloursTheTerminalOnly() throws IOException {
    String coloured = report(ReportFormat.TEXT, true, result());

    assertThat(coloured).contains("\u001b[1mguarded/Counter.java:9\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d*m", "")).isEqualTo(golden("report.txt"));
    assertThat(report(ReportFormat.JSON, true, result())).isEqualTo(golden("report.json"));
  }

  @Test
  void saysThatNothingWasFound() throws IOException {
    ScanResult clean = new ScanResult("here", base, 7, List.of(), List.of());

    assertThat(report(ReportFormat.TEXT, false, clean)).isEqualTo("0 findings; 7 files analysed\n");
  }

  private ScanResult result() {
    Path counter = base.resolve("guarded/Counter.java");
    Path gone = base.resolve("Gone.java");
    return new ScanResult(
        "group:artifact:1.0",
        base,
        12,
        List.of(
            new LocatedFinding(gone, missing()),
            new LocatedFinding(
                counter,
                lock(9, PathKind.NORMAL),
                Optional.of(new SourceSpan(9, 10, 9, 16)),
                Optional.empty()),
            new LocatedFinding(counter, lock(17, PathKind.UNCHECKED))),
        List.of("class path entry missing.jar does not exist: left out"));
  }

  private static Finding lock(int line, PathKind kind) {
    return finding(
        Pattern.LOCK_NOT_RELEASED,
        "guarded.Counter",
        line,
        kind,
        "The lock is not released where \"limit\" < 1 (line 11).\nUnlock it in a finally block.",
        List.of(new PathStep(line, "the lock is taken"), new PathStep(11, "the method returns")));
  }

  private static Finding missing() {
    return finding(
        Pattern.EXECUTOR_NOT_SHUTDOWN,
        "Gone",
        3,
        PathKind.THROWN,
        "The executor is never shut down.",
        List.of(new PathStep(3, "the executor is created"), new PathStep(0, "nobody ends it")));
  }

  private static Finding finding(
      Pattern check,
      String className,
      int line,
      PathKind kind,
      String message,
      List<PathStep> path) {
    return new Finding(
            check,
            className,
            line,
            null,
            kind,
            message,
            path,
            Optional.empty(),
            ReleaseForm.NONE,
            List.of())
        .knownBy(Fingerprint.of(check, className + ".up(int)", "lock()", 1));
  }

  private static String report(ReportFormat format, boolean colours, ScanResult result)
      throws IOException {
    StringBuilder out = new StringBuilder();
    format.writer(new ReportSurroundings(colours, "1.0", Path.of("/"))).write(result, out);
    return out.toString();
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Resources.path("report/" + name));
  }
}
