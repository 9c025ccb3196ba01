package io.github.leakproof.javac;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to analyse.
 *
 * @param sources the files
 * @param classPath jars and folders; what is missing or broken is noted and left out
 * @param sourcePath folders of sources that are looked up but not analysed
 * @param options further flags of the compiler, such as {@code --release 11} or {@code -encoding}
 * @param settings what users set
 * @param checks the checks to run
 */
public record Compilation(
    List<Path> sources,
    List<Path> classPath,
    List<Path> sourcePath,
    List<String> options,
    Settings settings,
    Set<Pattern> checks) {
  public Compilation {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    sourcePath = List.copyOf(sourcePath);
    options = List.copyOf(options);
    checks = Set.copyOf(checks);
  }

  /** All checks, with the settings that hold where nothing is set. */
  public static Compilation of(List<Path> sources, List<Path> classPath) {
    return new Compilation(
        sources, classPath, List.of(), List.of(), Settings.DEFAULTS, Set.of(Pattern.values()));
  }
}
