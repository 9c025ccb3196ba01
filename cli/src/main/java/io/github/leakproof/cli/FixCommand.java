package io.github.leakproof.cli;

import io.github.leakproof.cli.fix.AllOrNamed;
import io.github.leakproof.cli.fix.FixReport;
import io.github.leakproof.cli.fix.FixedFile;
import io.github.leakproof.cli.fix.LeakReport;
import io.github.leakproof.cli.fix.ReportFixer;
import io.github.leakproof.cli.fix.ReportedLeak;
import io.github.leakproof.cli.fix.SourceFixer;
import io.github.leakproof.cli.fix.SourceFolders;
import io.github.leakproof.cli.fix.WorkingTree;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.target.Target;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leakproof fix}: fixes leaks, those that it finds or those that SpotBugs has found. */
@Command(
    name = "fix",
    description = {
      "Fixes what leaks in a project or in sources, and prints the changes as a patch.",
      "With --from, fixes what the SpotBugs plugin has found in class files."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all is fixed", "1:something is left", "2:could not run"})
final class FixCommand implements Callable<Integer>, Debuggable {
  private final Host host;
  private final Path here = Path.of("").toAbsolutePath();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Subject subject = new Subject();

  @ArgGroup(exclusive = true)
  private Outcome outcome = new Outcome();

  @Option(
      names = "--force",
      description = "With --apply, change files with uncommitted changes too.")
  private boolean force;

  @Option(
      names = "--finding",
      paramLabel = "FINGERPRINT",
      description = "Fix this finding only, as reports of scan know it; can be repeated.")
  private List<String> findings = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave alone what this file of the command baseline knows.")
  private @Nullable Path baseline;

  @Mixin private ChecksOption checks = new ChecksOption();
  @Mixin private ProjectOptions project = new ProjectOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private DebugOption debug = new DebugOption();

  /** What to fix. */
  static final class Subject {
    @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private @Nullable String target;

    @ArgGroup(exclusive = false)
    private @Nullable Reported reported;
  }

  /** What another tool has found. */
  static final class Reported {
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
  }

  /** What becomes of the fixes. */
  static final class Outcome {
    @Option(names = "--diff", description = "Print the fixes as a unified patch (the default).")
    private boolean diff;

    @Option(names = "--apply", description = "Change the sources instead of printing a patch.")
    private boolean apply;

    boolean changesFiles() {
      return apply && !diff;
    }
  }

  FixCommand(Host host) {
    this.host = host;
  }

  @Override
  public boolean debug() {
    return debug.isSet();
  }

  @Override
  public Integer call() {
    Settings values = settings.settings(baseline);
    Reported reported = subject.reported;
    return reported == null
        ? fixTarget(values, subject.target == null ? "" : subject.target)
        : fixReported(values, reported);
  }

  private int fixTarget(Settings values, String name) {
    Set<Pattern> enabled = checks.checks();
    AllOrNamed wanted = new AllOrNamed(named());
    Target target = Targets.named(name);
    if (outcome.changesFiles() && !target.isOwn()) {
      throw new CannotRunException(name + " is no project or folder: its sources stay as they are");
    }
    List<String> notes = new ArrayList<>();
    FixReport report =
        CompilerWork.run(
            host,
            progress -> {
              ScanInput input = project.resolve(target, host.cache(), progress);
              notes.addAll(input.notes());
              if (input.classes().isPresent()) {
                throw new CannotRunException(name + " holds class files, and fixes need sources");
              }
              return new SourceFixer(values, enabled, here, progress)
                  .fix(input.sourceSets(), wanted);
            });
    List<String> missing = wanted.missing().stream().map(f -> f + ": no such finding").toList();
    return finish(report.leaving(missing), notes, name);
  }

  private int fixReported(Settings values, Reported reported) {
    List<ReportedLeak> leaks = LeakReport.read(reported.report);
    List<String> notes = new ArrayList<>();
    List<Path> libraries = project.classPath(notes::add);
    SourceFolders sources = SourceFolders.of(reported.sourcePath);
    FixReport report =
        leaks.isEmpty()
            ? new FixReport(List.of(), List.of(), List.of(), List.of())
            : CompilerWork.run(
                host,
                progress -> new ReportFixer(values, libraries, here).fix(sources, leaks, progress));
    return finish(report, notes, reported.report.toString());
  }

  private Set<Fingerprint> named() {
    Set<Fingerprint> named = new LinkedHashSet<>();
    for (String finding : findings) {
      named.add(
          Fingerprint.parse(finding)
              .orElseThrow(
                  () ->
                      new CannotRunException(
                          "\"" + finding + "\" is no fingerprint: reports of scan show them")));
    }
    return named;
  }

  private int finish(FixReport report, List<String> notes, String where) {
    if (report.fixed().isEmpty() && report.left().isEmpty()) {
      host.err().println("no leaks in " + where);
    }
    if (outcome.changesFiles()) {
      apply(report.files());
    } else {
      report.files().forEach(file -> host.out().print(file.diff(here)));
      host.out().flush();
    }
    notes.addAll(report.notes());
    tell("fixed: ", report.fixed());
    tell("left: ", report.left());
    tell("note: ", notes);
    return (report.left().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
  }

  private void apply(List<FixedFile> files) {
    List<Path> dirty =
        force ? List.of() : WorkingTree.uncommitted(files.stream().map(FixedFile::file).toList());
    if (!dirty.isEmpty()) {
      String more = dirty.size() == 1 ? "" : " (and " + (dirty.size() - 1) + " more)";
      throw new CannotRunException(
          dirty.get(0) + more + " has uncommitted changes: commit them, or say --force");
    }
    files.forEach(file -> OutputFile.check(file.file()));
    files.forEach(FixedFile::write);
  }

  private void tell(String prefix, List<String> lines) {
    lines.forEach(line -> host.err().println(prefix + line));
  }
}
