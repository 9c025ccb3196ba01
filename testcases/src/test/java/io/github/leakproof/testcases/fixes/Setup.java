package io.github.leakproof.testcases.fixes;

import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.CompilerOptions;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.testcases.cases.CaseFiles;
import io.github.leakproof.testcases.cases.LabelledChecks;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How files are compiled and checked.
 *
 * @param classPath the libraries that they need
 * @param options what the compiler is told
 * @param checks the checks that run
 * @param settings what users may set
 */
public record Setup(
    List<Path> classPath, List<String> options, Set<Pattern> checks, Settings settings) {

  /** That of cases, given their texts. */
  public static Setup ofCases(Collection<String> texts) {
    return new Setup(
        CaseFiles.classPath(),
        List.of("--release", "17"),
        LabelledChecks.of(texts),
        Settings.DEFAULTS);
  }

  /** That of a library: its fixed code must pass all of the compiler's checks. */
  static Setup ofLibrary(SourceSet sources) {
    return new Setup(
        sources.classPath(), CompilerOptions.whole(sources), Pattern.defaults(), Settings.DEFAULTS);
  }

  /** The same with other settings. */
  public Setup with(Settings other) {
    return new Setup(classPath, options, checks, other);
  }
}
