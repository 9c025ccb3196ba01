package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.JavacDriver;
import io.github.leakproof.javac.SourceFinding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checks in the JDK's own compiler, in this process. */
public final class JavacAnalyzer implements Analyzer {
  private final Settings settings;
  private final Set<Pattern> enabled;

  /**
   * An analyzer.
   *
   * @param enabled the checks to run
   */
  public JavacAnalyzer(Settings settings, Set<Pattern> enabled) {
    this.settings = settings;
    this.enabled = Set.copyOf(enabled);
  }

  @Override
  public Analysis analyze(SourceSet sources, Progress progress) {
    DriverResult result =
        new JavacDriver(
                (done, total) -> progress.show("checked file %d of %d".formatted(done, total)))
            .run(
                new Compilation(
                    sources.sources(),
                    sources.classPath(),
                    sources.sourcePath(),
                    CompilerOptions.of(sources),
                    settings,
                    enabled));
    return new Analysis(
        result.findings().stream().map(JavacAnalyzer::located).toList(),
        result.errors(),
        result.messages(),
        notes(result));
  }

  private static LocatedFinding located(SourceFinding found) {
    return new LocatedFinding(Path.of(found.unit().getSourceFile().toUri()), found.finding());
  }

  private static List<String> notes(DriverResult result) {
    List<String> notes = new ArrayList<>(result.notes());
    int skipped = result.skipped().size();
    if (skipped > 0) {
      String bodies = skipped == 1 ? "1 body" : skipped + " bodies";
      notes.add("not analysed: " + bodies + ", first " + result.skipped().get(0));
    }
    return notes;
  }
}
