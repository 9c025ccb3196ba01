package io.github.leakproof.cli.fix;

import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.CompilerOptions;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.FileFixes;
import io.github.leakproof.javac.JavacDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fixes what leaks in sources, as often as fixing one leak makes room for the fix of another. */
public final class SourceFixer {
  /** What is left after these rounds is left. */
  private static final int ROUNDS = 4;

  private final Settings settings;
  private final Set<Pattern> checks;
  private final Path base;
  private final Progress progress;

  /**
   * A fixer.
   *
   * @param checks the checks to run
   * @param base the folder to which files are named relatively
   */
  public SourceFixer(Settings settings, Set<Pattern> checks, Path base, Progress progress) {
    this.settings = settings;
    this.checks = Set.copyOf(checks);
    this.base = base;
    this.progress = progress;
  }

  /** The fixes of those findings in the sources that are wanted. */
  public FixReport fix(List<SourceSet> sourceSets, Wanted wanted) {
    FixReport.Builder report = new FixReport.Builder(base);
    try (FixedTexts texts = new FixedTexts()) {
      for (SourceSet sources : sourceSets) {
        fix(sources, wanted, texts, report);
      }
      return report.build(texts.files());
    }
  }

  private void fix(SourceSet sources, Wanted wanted, FixedTexts texts, FixReport.Builder report) {
    int rounds = wanted.isRepeatable() ? ROUNDS : 1;
    for (int round = 1; round <= rounds; round++) {
      DriverResult result = run(sources, wanted, texts);
      if (round == 1) {
        report.addNotes(result);
      }
      boolean isUnsettled = false;
      for (FileFixes file : result.fixes()) {
        boolean changed = !file.after().equals(file.before());
        report.add(texts.original(file.file()), file);
        if (changed) {
          texts.put(file.file(), sources.encoding(), file.before(), file.after());
        }
        isUnsettled |= changed && file.results().stream().anyMatch(r -> !r.isFixed());
      }
      if (!isUnsettled) {
        return;
      }
    }
  }

  private DriverResult run(SourceSet sources, Wanted wanted, FixedTexts texts) {
    List<Path> files = new ArrayList<>(texts.current(sources.sources()));
    JavacDriver.Watcher watcher = (done, total) -> progress.show("checked file", done, total);
    return new JavacDriver(watcher, wanted)
        .run(
            new Compilation(
                files,
                sources.classPath(),
                sources.sourcePath(),
                CompilerOptions.of(sources),
                settings,
                checks));
  }
}
