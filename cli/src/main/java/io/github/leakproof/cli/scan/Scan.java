package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.model.SourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the checks over all compilations of a target. */
public final class Scan {
  private static final Comparator<LocatedFinding> ORDER =
      Comparator.comparing(LocatedFinding::file)
          .thenComparing(located -> located.finding().line())
          .thenComparing(located -> located.finding().pattern())
          .thenComparing(located -> located.finding().message());

  private final Analyzer analyzer;
  private final Progress progress;

  public Scan(Analyzer analyzer, Progress progress) {
    this.analyzer = analyzer;
    this.progress = progress;
  }

  /**
   * The result for a resolved target.
   *
   * @param target the target as the user named it
   */
  public ScanResult run(String target, ScanInput input) {
    List<LocatedFinding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>(input.notes());
    for (SourceSet sources : input.sourceSets()) {
      progress.show("checking " + count(sources.sources().size()));
      Analyzer.Analysis analysis = analyzer.analyze(sources, progress);
      Set<Path> analysed = new HashSet<>(sources.sources());
      analysis.findings().stream()
          .filter(located -> analysed.contains(located.file()))
          .forEach(findings::add);
      notes.addAll(analysis.notes());
    }
    findings.sort(ORDER);
    return new ScanResult(
        target, input.base(), input.files(), findings, notes.stream().distinct().toList());
  }

  private static String count(int files) {
    return files == 1 ? "1 file" : files + " files";
  }
}
