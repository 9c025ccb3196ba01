package io.github.leakproof.cli;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.target.Target;
import io.github.leakproof.cli.target.TargetOptions;
import java.nio.file.Path;
import java.util.ArrayList;
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

  @Option(
      names = "--keep-going",
      description = "Analyse what can be understood where the class path does not resolve.")
  private boolean keepGoing;

  /**
   * Finds a target's sources and what they are compiled against.
   *
   * @throws CannotRunException if there is nothing to analyse, or the class path does not resolve
   */
  ScanInput resolve(Target target, Path cache, Progress progress) {
    MavenOptions maven = new MavenOptions(offline, properties);
    ScanInput input = target.resolve(new TargetOptions(tests, classPath, maven, cache), progress);
    checkNothingIsMissing(input.missing());
    return input;
  }

  /**
   * The class path that the user names.
   *
   * @param notes receives one line for each entry that cannot be used
   * @throws CannotRunException if there are such entries and the user does not keep going
   */
  List<Path> classPath(Consumer<String> notes) {
    List<String> missing = new ArrayList<>();
    List<Path> entries = ClassPath.parse(classPath, missing::add);
    checkNothingIsMissing(missing);
    missing.forEach(notes);
    return entries;
  }

  private void checkNothingIsMissing(List<String> missing) {
    if (!missing.isEmpty() && !keepGoing) {
      String more = missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)";
      throw new CannotRunException(missing.get(0) + more + "; --keep-going does without");
    }
  }
}
