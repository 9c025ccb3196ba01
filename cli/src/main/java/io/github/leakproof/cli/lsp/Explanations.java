package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.explain.CheckPage;
import io.github.leakproof.javac.editor.Span;
import io.github.leakproof.javac.editor.TextFinding;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** Explains the findings at a place. */
final class Explanations {
  private static final String PROBLEM = "\n## Problem\n";
  private static final String SECTION = "\n## ";

  private final Pages pages;

  Explanations(Pages pages) {
    this.pages = pages;
  }

  /** What is wrong at the position, why, and where to read on. */
  Optional<Hover> at(Position position, String text, List<TextFinding> findings) {
    Lines lines = new Lines(text);
    int offset = lines.offset(position);
    StringBuilder explanation = new StringBuilder();
    Span place = new Span(offset, offset);
    for (TextFinding found : findings) {
      if (found.place().touches(new Span(offset, offset))) {
        explanation.append(explanation.isEmpty() ? "" : "\n\n---\n\n");
        explain(found, lines, explanation);
        place = found.place();
      }
    }
    return explanation.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, explanation.toString()),
                lines.range(place)));
  }

  private void explain(TextFinding found, Lines lines, StringBuilder out) {
    String name = found.check().id();
    String title = pages.uri(found.check()).map(uri -> "[" + name + "](" + uri + ")").orElse(name);
    out.append("**").append(title).append("**: ").append(found.check().summary()).append(".\n\n");
    out.append(found.message()).append("\n");
    for (TextFinding.Step step : found.steps()) {
      String line =
          step.place()
              .map(span -> "line " + (lines.position(span.start()).getLine() + 1) + ": ")
              .orElse("");
      out.append("\n1. ").append(line).append(step.text());
    }
    out.append("\n\n").append(problem(found));
  }

  /** What the check's page says of the problem, before its examples. */
  private static String problem(TextFinding found) {
    String page = CheckPage.of(found.check()).markdown();
    int start = page.indexOf(PROBLEM);
    int end = page.indexOf(SECTION, start + PROBLEM.length());
    return start < 0 || end < 0 ? "" : page.substring(start + PROBLEM.length(), end).strip();
  }
}
