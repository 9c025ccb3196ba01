package io.github.leakproof.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.Analyzer.Analysis;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScanTest {
  private static final Path BASE = Path.of("base").toAbsolutePath();
  private static final Path A = BASE.resolve("a/A.java");
  private static final Path B = BASE.resolve("b/B.java");

  private static ScanResult scan(Analyzer analyzer, List<SourceSet> sets, String... notes) {
    return new Scan(analyzer, Progress.SILENT, 1)
        .run("the target", new ScanInput(BASE, sets, List.of(notes)));
  }

  private static SourceSet of(Path... sources) {
    return SourceSet.of(List.of(sources), List.of());
  }

  private static LocatedFinding finding(Path file, int line, Pattern check) {
    return new LocatedFinding(
        file,
        new Finding(
            check,
            "A",
            line,
            null,
            PathKind.NORMAL,
            "It leaks.",
            List.of(new PathStep(line, "acquired")),
            Optional.empty(),
            ReleaseForm.NONE,
            List.of()));
  }

  private static Analysis found(LocatedFinding... findings) {
    return new Analysis(List.of(findings), 0, List.of(), List.of());
  }

  @Test
  void ordersFindingsByFileLineAndCheck() {
    List<LocatedFinding> ordered =
        List.of(
            finding(A, 3, Pattern.LOCK_NOT_RELEASED),
            finding(A, 20, Pattern.EXECUTOR_NOT_SHUTDOWN),
            finding(A, 20, Pattern.LOCK_NOT_RELEASED),
            finding(B, 1, Pattern.LOCK_NOT_RELEASED));
    List<LocatedFinding> reversed = new ArrayList<>(ordered);
    Collections.reverse(reversed);

    ScanResult result =
        scan(
            (sources, progress) -> found(reversed.toArray(LocatedFinding[]::new)),
            List.of(of(B, A)));

    assertThat(result.findings()).isEqualTo(ordered);
    assertThat(result.files()).isEqualTo(2);
    assertThat(result.target()).isEqualTo("the target");
  }

  @Test
  void leavesOutFindingsInSourcesThatWereOnlyLookedUp() {
    ScanResult result =
        scan(
            (sources, progress) ->
                found(
                    finding(A, 1, Pattern.LOCK_NOT_RELEASED),
                    finding(B, 1, Pattern.LOCK_NOT_RELEASED)),
            List.of(of(A)));

    assertThat(result.findings()).extracting(LocatedFinding::file).containsExactly(A);
  }

  @Test
  void collectsAllCompilations() {
    ScanResult result =
        scan(
            (sources, progress) ->
                found(finding(sources.sources().get(0), 7, Pattern.LOCK_NOT_RELEASED)),
            List.of(of(B), of(A)));

    assertThat(result.findings()).extracting(LocatedFinding::file).containsExactly(A, B);
  }

  @Test
  void notesTheFirstErrorOfEachFileWithItsRelativeName() {
    List<String> errors =
        List.of(A + ":3: no such class", A + ":4: no such method", B + ":5: no such class");
    Analysis analysis = new Analysis(List.of(), 8, errors, List.of("a method was too large"));

    ScanResult result = scan((sources, progress) -> analysis, List.of(of(A)), "a jar is missing");

    assertThat(result.notes())
        .containsExactly(
            "a jar is missing",
            "does not compile: " + Path.of("a/A.java") + ":3: no such class",
            "does not compile: " + Path.of("b/B.java") + ":5: no such class",
            "does not compile: 6 more errors",
            "a method was too large");
  }

  @Test
  void showsWhatItIsDoing() {
    List<String> shown = new ArrayList<>();

    new Scan((sources, progress) -> found(), shown::add, 1)
        .run("t", new ScanInput(BASE, List.of(of(A), of(A, B)), List.of()));

    assertThat(shown).containsExactly("checking 1 file", "checking 2 files");
  }

  @Test
  void keepsTheOrderWhereSeveralRunAtATime() {
    Analyzer analyzer =
        (sources, progress) ->
            new Analysis(List.of(), 0, List.of(), List.of("note of " + sources.sources().get(0)));
    List<SourceSet> sets = List.of(of(B), of(A), of(BASE.resolve("C.java")));

    ScanResult result =
        new Scan(analyzer, Progress.SILENT, 2).run("t", new ScanInput(BASE, sets, List.of()));

    assertThat(result.notes())
        .containsExactly("note of " + B, "note of " + A, "note of " + BASE.resolve("C.java"));
  }

  @Test
  void failsWhereOneOfSeveralFails() {
    Analyzer analyzer =
        (sources, progress) -> {
          throw new OutOfMemoryError("of the analysis");
        };

    assertThatThrownBy(
            () ->
                new Scan(analyzer, Progress.SILENT, 2)
                    .run("t", new ScanInput(BASE, List.of(of(A), of(B)), List.of())))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
