package io.github.leakproof.cli.scan;

import com.sun.source.tree.LineMap;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ProposedFix;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.model.TextChange;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.FileFixes;
import io.github.leakproof.javac.JavacDriver;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.SourceSpan;
import io.github.leakproof.javac.fix.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks in the JDK's own compiler, in this process. */
public final class JavacAnalyzer implements Analyzer {
  private final Settings settings;
  private final Set<Pattern> enabled;
  private final JavacDriver.Selection toFix;

  /**
   * An analyzer.
   *
   * @param enabled the checks to run
   * @param fixes whether to find out how to fix what is found
   */
  public JavacAnalyzer(Settings settings, Set<Pattern> enabled, boolean fixes) {
    this.settings = settings;
    this.enabled = Set.copyOf(enabled);
    this.toFix = fixes ? JavacDriver.Selection.ALL : JavacDriver.Selection.NONE;
  }

  @Override
  public Analysis analyze(SourceSet sources, Progress progress) {
    DriverResult result =
        new JavacDriver((done, total) -> progress.show("checked file", done, total), toFix)
            .run(
                new Compilation(
                    sources.sources(),
                    sources.classPath(),
                    sources.sourcePath(),
                    CompilerOptions.of(sources),
                    settings,
                    enabled));
    return new Analysis(located(result), result.errors(), result.messages(), notes(result));
  }

  private static List<LocatedFinding> located(DriverResult result) {
    IdentityHashMap<SourceFinding, ProposedFix> fixes = new IdentityHashMap<>();
    result.fixes().forEach(file -> collect(file, fixes));
    return result.findings().stream()
        .map(
            found ->
                new LocatedFinding(
                    Path.of(found.unit().getSourceFile().toUri()),
                    found.finding(),
                    found.span(),
                    Optional.ofNullable(fixes.get(found))))
        .toList();
  }

  private static void collect(FileFixes file, IdentityHashMap<SourceFinding, ProposedFix> into) {
    for (int i = 0; i < file.findings().size(); i++) {
      SourceFinding found = file.findings().get(i);
      LineMap lines = found.unit().getLineMap();
      List<TextChange> changes =
          file.edits().get(i).stream().map(edit -> change(edit, lines)).toList();
      file.results().get(i).fixes().stream()
          .findFirst()
          .ifPresent(fix -> into.put(found, new ProposedFix(fix.title(), changes)));
    }
  }

  private static TextChange change(Edit edit, LineMap lines) {
    return new TextChange(SourceSpan.between(lines, edit.start(), edit.end()), edit.text());
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
