package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.report.ReportFormat;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leakproof scan}: finds leaks in a project, in sources or in a published library. */
@Command(
    name = "scan",
    description = "Finds leaks in a project, in sources or in a published library.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found, or nothing of the level that --fail-on names",
      "1:leaks found",
      "2:could not run"
    })
final class ScanCommand implements Callable<Integer>, Debuggable {
  private final Host host;

  @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
  private String target = "";

  @Mixin private ProjectOptions project = new ProjectOptions();
  @Mixin private ChecksOption checks = new ChecksOption();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|html",
      description = "The format of the report (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "Where the report goes instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out what this file of the command baseline knows.")
  private @Nullable Path baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "From which level on findings make the exit code 1: error, warning, note or never"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "note")
  private FailOn failOn = FailOn.NOTE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many parts of a target that cannot be compiled together are analysed at a time"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int jobs = 1;

  @Mixin private DebugOption debug = new DebugOption();

  ScanCommand(Host host) {
    this.host = host;
  }

  @Override
  public boolean debug() {
    return debug.isSet();
  }

  @Override
  public Integer call() {
    if (jobs < 1) {
      throw new CannotRunException("--jobs must be a whole number from 1, not " + jobs);
    }
    Settings values = settings.settings();
    Set<Pattern> enabled = checks.checks();
    Baseline known = Baseline.of(Optional.ofNullable(baseline));
    ReportFile report = new ReportFile(host, format, output);
    ScanResult result =
        new TargetScan(target, values, enabled, format.showsFixes(), jobs)
            .run(host, project)
            .since(known, enabled);
    report.write(result);
    return failOn.exit(result.findings()).code();
  }
}
