package io.github.leakproof.cli.lsp;

import io.github.leakproof.javac.editor.SourceText;
import io.github.leakproof.javac.editor.Span;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text that is open in the editor.
 *
 * @param uri its name as the editor spells it
 * @param version the editor's number of this state of it
 */
record Document(String uri, Path file, int version, String text) {

  SourceText source() {
    return new SourceText(file, text);
  }

  /** The document after changes, each of which is about what the one before has left. */
  Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    String changed = text;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change.getRange() == null) {
        changed = change.getText();
      } else {
        Span span = new Lines(changed).span(change.getRange());
        changed =
            changed.substring(0, span.start()) + change.getText() + changed.substring(span.end());
      }
    }
    return new Document(uri, file, newVersion, changed);
  }
}
