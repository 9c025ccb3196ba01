package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.model.SourceSet;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the checks over all compilations of a target. */
public final class Scan {
  /** More errors than these say nothing new: mostly one cause has many. */
  private static final int ERRORS_SHOWN = 5;

  private static final String SOURCE = ".java:";

  private final Analyzer analyzer;
  private final Progress progress;
  private final int jobs;

  /**
   * A scan.
   *
   * @param jobs how many compilations to run at a time, at least one
   */
  public Scan(Analyzer analyzer, Progress progress, int jobs) {
    this.analyzer = analyzer;
    this.progress = progress;
    this.jobs = jobs;
  }

  /**
   * The result for a resolved target.
   *
   * @param target the target as the user named it
   */
  public ScanResult run(String target, ScanInput input) {
    List<LocatedFinding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>(input.notes());
    List<Analyzer.Analysis> analyses = InOrder.map(input.sourceSets(), this::analysis, jobs);
    for (int i = 0; i < analyses.size(); i++) {
      SourceSet sources = input.sourceSets().get(i);
      Analyzer.Analysis analysis = analyses.get(i);
      Set<Path> analysed = new HashSet<>(sources.sources());
      analysis.findings().stream()
          .filter(located -> analysed.contains(located.file()))
          .forEach(findings::add);
      addErrors(analysis, input, notes);
      notes.addAll(analysis.notes());
    }
    findings.sort(LocatedFinding.ORDER);
    return new ScanResult(
        target, input.base(), input.files(), findings, notes.stream().distinct().toList());
  }

  private Analyzer.Analysis analysis(SourceSet sources) {
    progress.show("checking " + count(sources.sources().size()));
    return analyzer.analyze(sources, progress);
  }

  private static void addErrors(Analyzer.Analysis analysis, ScanInput input, List<String> notes) {
    String base = input.base() + File.separator;
    Map<String, String> firstOfFile = new LinkedHashMap<>();
    analysis.firstErrors().forEach(error -> firstOfFile.putIfAbsent(fileOf(error), error));
    List<String> shown = firstOfFile.values().stream().limit(ERRORS_SHOWN).toList();
    for (String error : shown) {
      String name = error.startsWith(base) ? error.substring(base.length()) : error;
      notes.add("does not compile: " + name);
    }
    int more = analysis.errors() - shown.size();
    if (more > 0) {
      notes.add("does not compile: " + more + (more == 1 ? " more error" : " more errors"));
    }
  }

  private static String fileOf(String error) {
    int end = error.indexOf(SOURCE);
    return end < 0 ? error : error.substring(0, end);
  }

  private static String count(int files) {
    return files == 1 ? "1 file" : files + " files";
  }
}
