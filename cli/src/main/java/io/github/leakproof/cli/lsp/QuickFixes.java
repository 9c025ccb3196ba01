package io.github.leakproof.cli.lsp;

import io.github.leakproof.javac.editor.Span;
import io.github.leakproof.javac.editor.TextFinding;
import io.github.leakproof.javac.editor.TextFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Offers what ends or silences the findings at a place. */
final class QuickFixes {
  private final Document document;
  private final Lines lines;
  private final boolean versioned;

  /**
   * Fixes of one text.
   *
   * @param versioned whether the editor understands changes of one state of a document only
   */
  QuickFixes(Document document, boolean versioned) {
    this.document = document;
    this.lines = new Lines(document.text());
    this.versioned = versioned;
  }

  /** Whether fixes are asked for at all. */
  static boolean areWanted(CodeActionContext context) {
    List<String> only = context.getOnly();
    return only == null || only.stream().anyMatch(CodeActionKind.QuickFix::startsWith);
  }

  /** The fixes of each finding at the place, then what silences them. */
  List<Either<Command, CodeAction>> at(CodeActionParams asked, List<TextFinding> findings) {
    Span place = lines.span(asked.getRange());
    List<CodeAction> actions = new ArrayList<>();
    List<CodeAction> suppressions = new ArrayList<>();
    for (TextFinding found : findings) {
      if (found.place().touches(place)) {
        List<Diagnostic> ends = shown(found, asked.getContext());
        for (TextFix fix : found.fixes()) {
          CodeAction action = action(fix, ends);
          action.setIsPreferred(fix.equals(found.fixes().get(0)));
          actions.add(action);
        }
        found.suppression().ifPresent(fix -> suppressions.add(action(fix, ends)));
      }
    }
    actions.addAll(suppressions);
    return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
  }

  /** The editor's own copies of the finding. */
  private List<Diagnostic> shown(TextFinding found, CodeActionContext context) {
    return context.getDiagnostics().stream()
        .filter(d -> Diagnostics.SOURCE.equals(d.getSource()))
        .filter(d -> d.getCode() != null && found.check().id().equals(d.getCode().getLeft()))
        .filter(d -> d.getRange().equals(lines.range(found.place())))
        .toList();
  }

  private CodeAction action(TextFix fix, List<Diagnostic> ends) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(ends);
    action.setEdit(edit(fix));
    return action;
  }

  private WorkspaceEdit edit(TextFix fix) {
    List<TextEdit> edits =
        fix.edits().stream()
            .map(edit -> new TextEdit(lines.range(new Span(edit.start(), edit.end())), edit.text()))
            .toList();
    if (!versioned) {
      return new WorkspaceEdit(Map.of(document.uri(), edits));
    }
    VersionedTextDocumentIdentifier state =
        new VersionedTextDocumentIdentifier(document.uri(), document.version());
    return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(state, anyOf(edits)))));
  }

  private static List<Either<TextEdit, SnippetTextEdit>> anyOf(List<TextEdit> edits) {
    return edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList();
  }
}
