package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.lsp.project.EditorSettings;
import io.github.leakproof.javac.editor.FileFindings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows findings in the editor, and remembers where some are shown. */
final class Publisher {
  private final LanguageClient client;
  private final Diagnostics diagnostics;
  private final Set<Path> shown = new HashSet<>();

  Publisher(LanguageClient client, Diagnostics diagnostics) {
    this.client = client;
    this.diagnostics = diagnostics;
  }

  /** Shows the findings in a text that is open. */
  void show(Document document, FileFindings found, EditorSettings settings) {
    List<Diagnostic> told =
        diagnostics.of(document.uri(), document.text(), found.findings(), settings);
    publish(document.file(), document.uri(), told, Optional.of(document.version()));
  }

  /** Shows the findings in a file that is not open. */
  void show(FileFindings found, EditorSettings settings) {
    Path file = found.source().file();
    String uri = FileNames.uri(file);
    publish(
        file,
        uri,
        diagnostics.of(uri, found.source().text(), found.findings(), settings),
        Optional.empty());
  }

  /** Shows nothing there any more. */
  void clear(Path file) {
    if (shown.contains(file)) {
      publish(file, FileNames.uri(file), List.of(), Optional.empty());
    }
  }

  /** The files in which findings are shown. */
  Set<Path> shown() {
    return Set.copyOf(shown);
  }

  private void publish(Path file, String uri, List<Diagnostic> told, Optional<Integer> version) {
    PublishDiagnosticsParams message = new PublishDiagnosticsParams(uri, told);
    version.ifPresent(message::setVersion);
    if (told.isEmpty()) {
      shown.remove(file);
    } else {
      shown.add(file);
    }
    client.publishDiagnostics(message);
  }
}
