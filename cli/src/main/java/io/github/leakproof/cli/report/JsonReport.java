package io.github.leakproof.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.leakproof.cli.model.Level;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.javac.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** For programs: one JSON object, its fields in the order of the records below. */
final class JsonReport implements ReportWriter {
  /** Raised when a field changes its meaning or goes; new fields do not raise it. */
  private static final int VERSION = 1;

  private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private final SourceLines source = new SourceLines();

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    List<FindingObject> findings =
        result.findings().stream().map(located -> finding(result, located)).toList();
    gson.toJson(
        new ReportObject(VERSION, result.target(), Summary.of(result), findings, result.notes()),
        out);
    out.append('\n');
  }

  private FindingObject finding(ScanResult result, LocatedFinding located) {
    Finding finding = located.finding();
    return new FindingObject(
        finding.pattern().id(),
        finding.pattern().family(),
        result.nameOf(located.file()),
        finding.line(),
        located.span().map(SourceSpan::column).orElse(0),
        finding.className(),
        finding.kind().name().toLowerCase(Locale.ROOT),
        Level.of(finding).toString(),
        finding.message(),
        finding.pattern().page(),
        finding.fingerprint().text(),
        finding.path().stream().map(step -> step(located, step)).toList());
  }

  private StepObject step(LocatedFinding located, Finding.PathStep step) {
    return new StepObject(step.line(), step.text(), source.line(located.file(), step.line()));
  }

  private record ReportObject(
      int version,
      String target,
      Summary summary,
      List<FindingObject> findings,
      List<String> notes) {}

  private record FindingObject(
      String check,
      String family,
      String file,
      int line,
      int column,
      String className,
      String kind,
      String level,
      String message,
      String page,
      String fingerprint,
      List<StepObject> path) {}

  private record StepObject(int line, String text, String source) {}
}
