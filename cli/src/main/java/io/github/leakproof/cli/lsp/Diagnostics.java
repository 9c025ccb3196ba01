package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.lsp.project.EditorSettings;
import io.github.leakproof.javac.editor.TextFinding;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;

/** Says findings in the protocol's words. */
final class Diagnostics {
  static final String SOURCE = "leakproof";

  private final Pages pages;
  private final boolean related;

  /**
   * A speaker.
   *
   * @param related whether the editor shows places that have to do with a finding
   */
  Diagnostics(Pages pages, boolean related) {
    this.pages = pages;
    this.related = related;
  }

  /** The findings of one text. */
  List<Diagnostic> of(
      String uri, String text, List<TextFinding> findings, EditorSettings settings) {
    Lines lines = new Lines(text);
    return findings.stream().map(found -> of(uri, lines, found, settings)).toList();
  }

  private Diagnostic of(String uri, Lines lines, TextFinding found, EditorSettings settings) {
    Diagnostic diagnostic =
        new Diagnostic(
            lines.range(found.place()), found.message(), severity(found, settings), SOURCE);
    diagnostic.setCode(found.check().id());
    pages
        .uri(found.check())
        .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
    if (related) {
      diagnostic.setRelatedInformation(steps(uri, lines, found));
    }
    return diagnostic;
  }

  private static DiagnosticSeverity severity(TextFinding found, EditorSettings settings) {
    return switch (settings.severity(found)) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFORMATION -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }

  private static List<DiagnosticRelatedInformation> steps(
      String uri, Lines lines, TextFinding found) {
    List<DiagnosticRelatedInformation> steps = new ArrayList<>();
    for (TextFinding.Step step : found.steps()) {
      step.place()
          .map(place -> new Location(uri, lines.range(place)))
          .ifPresent(at -> steps.add(new DiagnosticRelatedInformation(at, step.text())));
    }
    return steps;
  }
}
