package io.github.leakproof.cli;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.fix.FixedFile;
import io.github.leakproof.cli.fix.LeakReport;
import io.github.leakproof.cli.fix.ReportedLeak;
import io.github.leakproof.cli.fix.SourceFixer;
import io.github.leakproof.cli.fix.SourceFolders;
import io.github.leakproof.core.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leakproof fix}: fixes in the sources what a report of SpotBugs says. */
@Command(
    name = "fix",
    description = "Fixes in the sources what the SpotBugs plugin has found in their class files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is fixed", "1:something is left", "2:could not run"})
final class FixCommand implements Callable<Integer>, Debuggable {
  private final Host host;

  @Option(
      names = "--from",
      paramLabel = "REPORT",
      required = true,
      description = "A report of SpotBugs, in XML or SARIF.")
  private Path report = Path.of("");

  @Option(
      names = "--source-path",
      paramLabel = "DIR",
      required = true,
      arity = "1..*",
      description = "The folders with the sources of what SpotBugs has analysed.")
  private List<Path> sourcePath = List.of();

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "What the sources need: jars and folders, DIR/* for all jars of a folder.")
  private String classPath = "";

  @Option(names = "--apply", description = "Change the sources instead of printing a patch.")
  private boolean apply;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(names = "--debug", description = "Show the stack trace where the command cannot run.")
  private boolean debug;

  FixCommand(Host host) {
    this.host = host;
  }

  @Override
  public boolean debug() {
    return debug;
  }

  @Override
  public Integer call() {
    Settings values = settings.settings();
    List<ReportedLeak> leaks = LeakReport.read(report);
    if (leaks.isEmpty()) {
      host.err().println("no leaks in " + report);
      return ExitCode.CLEAN.code();
    }
    List<String> notes = new ArrayList<>();
    List<Path> libraries = ClassPath.parse(classPath, notes::add);
    Path here = Path.of("").toAbsolutePath();
    SourceFixer.Result result =
        new SourceFixer(values, libraries, here).fix(SourceFolders.of(sourcePath), leaks);
    for (FixedFile file : result.files()) {
      if (apply) {
        file.write();
      } else {
        host.out().print(file.diff(here));
      }
    }
    host.out().flush();
    notes.addAll(result.notes());
    tell("fixed: ", result.fixed());
    tell("left: ", result.left());
    tell("note: ", notes);
    return (result.left().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
  }

  private void tell(String prefix, List<String> lines) {
    lines.forEach(line -> host.err().println(prefix + line));
  }
}
