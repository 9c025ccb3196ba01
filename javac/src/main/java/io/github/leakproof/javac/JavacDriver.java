package io.github.leakproof.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import io.github.leakproof.javac.fix.Fix;
import io.github.leakproof.javac.fix.FixApplier;
import io.github.leakproof.javac.fix.FixResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Runs the compiler in process, as far as attribution, and then the checks. What
 * {@code @SuppressWarnings} silences is not reported.
 */
public final class JavacDriver {
  private final Watcher watcher;
  private final Selection toFix;

  /** Hears how far the analysis is. */
  public interface Watcher {
    /** Hears nothing. */
    Watcher NONE = (done, total) -> {};

    /** So many files of all have been analysed. */
    void analysed(int done, int total);
  }

  /** Says which findings are to be fixed. */
  public interface Selection {
    /** None. */
    Selection NONE = findings -> List.of();

    /** All. */
    Selection ALL = findings -> findings;

    /** Those of one file's findings that are to be fixed. */
    List<SourceFinding> of(List<SourceFinding> findings);
  }

  /** A driver that reports to {@code watcher} and fixes nothing. */
  public JavacDriver(Watcher watcher) {
    this(watcher, Selection.NONE);
  }

  /** A driver that also finds out what can be done about some findings. */
  public JavacDriver(Watcher watcher, Selection toFix) {
    this.watcher = watcher;
    this.toFix = toFix;
  }

  /** Analyses a compilation. Errors in its code do not stop the analysis of the rest. */
  public DriverResult run(Compilation compilation) {
    DriverResult.Builder result = new DriverResult.Builder();
    if (compilation.sources().isEmpty()) {
      result.note("no source files");
      return result.build();
    }
    try (StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(result, Locale.ROOT, compilation.encoding())) {
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH, compilation.readableClassPath(result::note));
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, compilation.sourcePath());
      analyse(compilation, files, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      result.note("the compiler cannot run: " + firstLine(e));
    }
    return result.build();
  }

  private void analyse(
      Compilation compilation, StandardJavaFileManager files, DriverResult.Builder result)
      throws IOException {
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                files,
                result,
                compilation.flags(),
                null,
                files.getJavaFileObjectsFromPaths(compilation.sources()));
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    JavacAnalysis analysis =
        JavacAnalysis.of(
            ((BasicJavacTask) task).getContext(), compilation.settings(), compilation.checks());
    FixApplier applier = new FixApplier(Trees.instance(task));
    for (int i = 0; i < units.size(); i++) {
      List<SourceFinding> found = analysis.reported(units.get(i));
      result.add(found);
      List<SourceFinding> chosen = toFix.of(found);
      if (!chosen.isEmpty()) {
        result.add(fixes(chosen, analysis, applier));
      }
      watcher.analysed(i + 1, units.size());
    }
    analysis.notes().forEach(result::note);
    result.skipped(analysis.skipped());
  }

  private static FileFixes fixes(
      List<SourceFinding> findings, JavacAnalysis analysis, FixApplier applier) throws IOException {
    CompilationUnitTree unit = findings.get(0).unit();
    List<FixResult> results = analysis.fixes(findings);
    List<Fix> first = results.stream().flatMap(r -> r.fixes().stream().limit(1)).toList();
    String before = unit.getSourceFile().getCharContent(true).toString();
    return new FileFixes(
        Path.of(unit.getSourceFile().toUri()),
        findings,
        results,
        results.stream()
            .map(r -> applier.edits(before, unit, r.fixes().stream().limit(1).toList()))
            .toList(),
        before,
        applier.apply(before, unit, first));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
