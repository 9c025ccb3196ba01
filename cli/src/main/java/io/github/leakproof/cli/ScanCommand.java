package io.github.leakproof.cli;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.report.ReportFormat;
import io.github.leakproof.cli.scan.JavacAnalyzer;
import io.github.leakproof.cli.scan.Scan;
import io.github.leakproof.cli.target.Target;
import io.github.leakproof.cli.target.TargetOptions;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    description = "Finds leaks in a Maven project, in sources or in a published library.",
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

  @Parameters(
      paramLabel = "TARGET",
      description =
          "A folder with a pom.xml (all its modules), a folder of Java sources, a source file, or"
              + " the Maven coordinates group:artifact:version of a library.")
  private String target = "";

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "What the sources need: jars and folders, DIR/* for all jars of a folder.")
  private String classPath = "";

  @Option(names = "--tests", description = "Check a Maven project's test sources too.")
  private boolean tests;

  @Option(
      names = "--checks",
      paramLabel = "A,B",
      split = ",",
      description = "Run these checks only.")
  private List<String> checks = List.of();

  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "The format of the report (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "Where the report goes instead of standard output.")
  private @Nullable Path output;

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

  @Option(names = "--offline", description = "Take artifacts from the local repository alone.")
  private boolean offline;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      mapFallbackValue = "true",
      description = "A user property for Maven.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(names = "--debug", description = "Show the stack trace where the command cannot run.")
  private boolean debug;

  ScanCommand(Host host) {
    this.host = host;
  }

  @Override
  public boolean debug() {
    return debug;
  }

  @Override
  public Integer call() {
    try {
      return run().code();
    } catch (OutOfMemoryError e) {
      throw new CannotRunException("not enough memory: give the JVM more with -Xmx", e);
    } catch (LinkageError e) {
      throw new CannotRunException("this Java has no usable compiler: " + e.getMessage(), e);
    }
  }

  private ExitCode run() {
    if (jobs < 1) {
      throw new CannotRunException("--jobs must be a whole number from 1, not " + jobs);
    }
    Settings values = settings.settings();
    Set<Pattern> enabled = CheckSelection.named(checks);
    Target scanned = Targets.named(target);
    ReportFile report = new ReportFile(host, format, output);
    ScanResult result = scan(scanned, new JavacAnalyzer(values, enabled, format.showsFixes()));
    report.write(result);
    return failOn.exit(result.findings());
  }

  private ScanResult scan(Target scanned, JavacAnalyzer analyzer) {
    TerminalProgress terminal = new TerminalProgress(host.err());
    Progress progress = host.progress() ? terminal : Progress.SILENT;
    try {
      MavenOptions maven = new MavenOptions(offline, properties);
      ScanInput input =
          scanned.resolve(new TargetOptions(tests, classPath, maven, host.cache()), progress);
      return new Scan(analyzer, progress, jobs).run(target, input);
    } finally {
      if (host.progress()) {
        terminal.clear();
      }
    }
  }
}
