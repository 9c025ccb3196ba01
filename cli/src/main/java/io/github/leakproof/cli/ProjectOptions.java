package io.github.leakproof.cli;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.target.Target;
import io.github.leakproof.cli.target.TargetOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How a target's sources and class path are found; the same for every command that has one. */
final class ProjectOptions {
  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "What the sources need: jars and folders, DIR/* for all jars of a folder.")
  private String classPath = "";

  @Option(names = "--tests", description = "Take a project's test sources too.")
  private boolean tests;

  @Option(names = "--offline", description = "Take artifacts from the local repository alone.")
  private boolean offline;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      mapFallbackValue = "true",
      description = "A user property for Maven.")
  private Map<String, String> properties = new LinkedHashMap<>();

  /**
   * Finds a target's sources and what they are compiled against.
   *
   * @throws io.github.leakproof.cli.model.CannotRunException if there is nothing to analyse
   */
  ScanInput resolve(Target target, Path cache, Progress progress) {
    MavenOptions maven = new MavenOptions(offline, properties);
    return target.resolve(new TargetOptions(tests, classPath, maven, cache), progress);
  }

  /**
   * The class path that the user names.
   *
   * @param notes receives one line for each entry that cannot be used
   */
  List<Path> classPath(Consumer<String> notes) {
    return ClassPath.parse(classPath, notes);
  }
}
