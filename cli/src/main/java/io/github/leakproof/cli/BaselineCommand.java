package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leakproof baseline}: writes down what leaks today, so that only new leaks are shown. */
@Command(
    name = "baseline",
    description = "Writes down what leaks today, so that only new leaks are shown from now on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the file is written", "2:could not run"})
final class BaselineCommand implements Callable<Integer>, Debuggable {
  private final Host host;

  @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
  private String target = "";

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "The file to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "leakproof-baseline.txt")
  private Path output = Path.of("");

  @Mixin private ProjectOptions project = new ProjectOptions();
  @Mixin private ChecksOption checks = new ChecksOption();
  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private DebugOption debug = new DebugOption();

  BaselineCommand(Host host) {
    this.host = host;
  }

  @Override
  public boolean debug() {
    return debug.isSet();
  }

  @Override
  public Integer call() {
    Settings values = settings.settings();
    Set<Pattern> enabled = checks.checks();
    OutputFile.check(output);
    ScanResult result = new TargetScan(target, values, enabled, false, 1).run(host, project);
    write(
        new Baseline(
            result.findings().stream().map(found -> found.finding().fingerprint()).toList()));
    result.notes().forEach(note -> host.err().println("note: " + note));
    return ExitCode.CLEAN.code();
  }

  private void write(Baseline baseline) {
    try {
      Files.writeString(output, baseline.text());
    } catch (IOException e) {
      throw new CannotRunException("cannot write " + output + ": " + e.getMessage(), e);
    }
    int known = baseline.fingerprints().size();
    host.out().println(output + ": " + known + (known == 1 ? " known leak" : " known leaks"));
  }
}
