package io.github.leakproof.javac.editor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.javac.JavacAnalysis;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.Fix;
import io.github.leakproof.javac.fix.FixApplier;
import io.github.leakproof.javac.fix.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes the findings of one file from trees to offsets. */
final class FindingText {
  private static final Comparator<TextFinding> ORDER =
      Comparator.comparing((TextFinding found) -> found.place().start())
          .thenComparing(TextFinding::check)
          .thenComparing(TextFinding::message);

  private final JavacAnalysis analysis;
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final String text;

  /**
   * The file's findings.
   *
   * @param text what the compiler read
   */
  FindingText(JavacAnalysis analysis, Trees trees, CompilationUnitTree unit, String text) {
    this.analysis = analysis;
    this.trees = trees;
    this.unit = unit;
    this.text = text;
  }

  List<TextFinding> findings() {
    List<TextFinding> result = new ArrayList<>();
    for (SourceFinding found : analysis.reported(unit)) {
      result.add(inText(found));
    }
    result.sort(ORDER);
    return result;
  }

  private TextFinding inText(SourceFinding found) {
    Finding finding = found.finding();
    return new TextFinding(
        finding.pattern(),
        finding.certainty(),
        finding.message(),
        place(found),
        member(found.path()),
        finding.path().stream().map(this::step).toList(),
        fixes(found),
        Suppression.of(found.path(), trees, text, finding.pattern().id()).map(this::inText));
  }

  private List<TextFix> fixes(SourceFinding found) {
    return analysis.fixes(List.of(found)).get(0).fixes().stream().map(this::inText).toList();
  }

  private TextFix inText(Fix fix) {
    return new TextFix(fix.title(), new FixApplier(trees).edits(text, unit, List.of(fix)));
  }

  /** What of the tree stands in the finding's line; where it has none there, the line. */
  private Span place(SourceFinding found) {
    Span whole = span(found.path().getLeaf());
    Span line = line(found.finding().line()).orElse(new Span(0, 0));
    int start = Math.max(whole.start(), line.start());
    int end = Math.min(whole.end(), line.end());
    boolean isClass = found.path().getLeaf() instanceof ClassTree;
    return start < end && !isClass ? new Span(start, end) : line;
  }

  private TextFinding.Step step(Finding.PathStep step) {
    return new TextFinding.Step(line(step.line()), step.text());
  }

  /** The outermost declaration around the place but for named classes. */
  private Span member(TreePath site) {
    TreePath member = site;
    TreePath around = site.getParentPath();
    while (around != null && !(around.getLeaf() instanceof CompilationUnitTree)) {
      if (!(around.getLeaf() instanceof ClassTree)) {
        member = around;
      }
      around = around.getParentPath();
    }
    return span(member.getLeaf());
  }

  private Span span(Tree tree) {
    int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
    int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
    return start < 0 || end < start || end > text.length() ? new Span(0, 0) : new Span(start, end);
  }

  /** A line from its first character that is no blank to its last. */
  private Optional<Span> line(int number) {
    long lines = text.lines().count();
    if (number < 1 || number > lines) {
      return Optional.empty();
    }
    int start = (int) unit.getLineMap().getStartPosition(number);
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    String line = text.substring(start, end);
    int indent = line.length() - line.stripLeading().length();
    return Optional.of(
        new Span(start + indent, start + Math.max(indent, line.stripTrailing().length())));
  }
}
