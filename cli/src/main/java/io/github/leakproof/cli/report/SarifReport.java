package io.github.leakproof.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.leakproof.cli.explain.CheckPage;
import io.github.leakproof.cli.model.Level;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ProposedFix;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.report.SarifLog.Message;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.SourceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** For services that show findings beside code: SARIF 2.1.0 (OASIS). */
final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String VERSION = "2.1.0";
  private static final String ROOT = "%SRCROOT%";
  private static final List<Pattern> RULES = List.of(Pattern.values());

  /** Changes with the way in which fingerprints are made. */
  private static final String FINGERPRINT = "leakproof/v1";

  private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private final String toolVersion;
  private final Path root;

  /**
   * A report. Files below the folder that it is made in are named relatively to that: there
   * services look for them. Others are named relatively to the target.
   */
  SarifReport(ReportSurroundings surroundings) {
    this.toolVersion = surroundings.version();
    this.root = surroundings.folder();
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    SarifLog.Run run =
        new SarifLog.Run(
            new SarifLog.Tool(new SarifLog.Driver("Leakproof", toolVersion, rules())),
            List.of(new SarifLog.Invocation(true, notifications(result))),
            Map.of(
                ROOT,
                new SarifLog.Base(Message.of("The folder that the sources are checked out to."))),
            "utf16CodeUnits",
            result.findings().stream().map(found -> result(result, found)).toList());
    gson.toJson(new SarifLog(SCHEMA, VERSION, List.of(run)), out);
    out.append('\n');
  }

  private static List<SarifLog.Rule> rules() {
    return RULES.stream().map(SarifReport::rule).toList();
  }

  private static SarifLog.Rule rule(Pattern check) {
    String summary = check.summary() + ".";
    return new SarifLog.Rule(
        check.id(),
        check.id(),
        Message.of(summary),
        Message.of(summary),
        new Message(summary, CheckPage.of(check).markdown()),
        new SarifLog.Configuration(check.isOnByDefault(), Level.WARNING.toString()),
        new SarifLog.Properties(List.of("concurrency", "resource-leak", check.family())));
  }

  private static List<SarifLog.Notification> notifications(ScanResult result) {
    return result.notes().stream()
        .map(note -> new SarifLog.Notification(Level.NOTE.toString(), Message.of(note)))
        .toList();
  }

  private SarifLog.Result result(ScanResult scan, LocatedFinding located) {
    Finding finding = located.finding();
    SarifLog.ArtifactLocation file = file(scan, located.file());
    SarifLog.Region region =
        located
            .span()
            .map(SarifReport::region)
            .orElseGet(() -> SarifLog.Region.line(Math.max(finding.line(), 1)));
    return new SarifLog.Result(
        finding.pattern().id(),
        RULES.indexOf(finding.pattern()),
        Level.of(finding).toString(),
        Message.of(finding.message()),
        List.of(
            new SarifLog.Location(
                new SarifLog.PhysicalLocation(file, region),
                List.of(new SarifLog.LogicalLocation(finding.className(), "type")),
                null)),
        Map.of(FINGERPRINT, finding.fingerprint().text()),
        List.of(codeFlow(finding, file, region)),
        located.fix().map(fix -> List.of(fix(fix, file))).orElse(null));
  }

  private SarifLog.ArtifactLocation file(ScanResult scan, Path file) {
    Path base = file.startsWith(root) ? root : scan.base();
    return file.startsWith(base)
        ? new SarifLog.ArtifactLocation(base.toUri().relativize(file.toUri()).toString(), ROOT)
        : new SarifLog.ArtifactLocation(file.toUri().toString(), null);
  }

  private static SarifLog.Region region(SourceSpan span) {
    return new SarifLog.Region(span.line(), span.column(), span.endLine(), span.endColumn());
  }

  /** The leak path; a station without a line is where the one before it is. */
  private static SarifLog.CodeFlow codeFlow(
      Finding finding, SarifLog.ArtifactLocation file, SarifLog.Region start) {
    SarifLog.Region[] latest = {start};
    List<SarifLog.ThreadFlowLocation> stations =
        finding.path().stream()
            .map(
                step -> {
                  if (step.line() > 0 && step.line() != latest[0].startLine()) {
                    latest[0] = SarifLog.Region.line(step.line());
                  }
                  return new SarifLog.ThreadFlowLocation(
                      new SarifLog.Location(
                          new SarifLog.PhysicalLocation(file, latest[0]),
                          null,
                          Message.of(step.text())));
                })
            .toList();
    return new SarifLog.CodeFlow(List.of(new SarifLog.ThreadFlow(stations)));
  }

  private static SarifLog.Fix fix(ProposedFix fix, SarifLog.ArtifactLocation file) {
    List<SarifLog.Replacement> replacements =
        fix.changes().stream()
            .map(
                change ->
                    new SarifLog.Replacement(
                        region(change.replaced()), Message.of(change.inserted())))
            .toList();
    return new SarifLog.Fix(
        Message.of(fix.title() + "."), List.of(new SarifLog.ArtifactChange(file, replacements)));
  }
}
