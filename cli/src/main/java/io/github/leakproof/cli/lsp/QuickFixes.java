package io.github.leakproof.cli.lsp;

import io.github.leakproof.core.pattern.Pattern;
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
  /** What an editor asks for that fixes all it can when a file is saved. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".leakproof";

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
    return context.getOnly() == null
        || isNamed(CodeActionKind.QuickFix, context)
        || isNamed(FIX_ALL, context);
  }

  /** Whether such actions are asked for by name, or by the name of a kind that they are of. */
  private static boolean isNamed(String kind, CodeActionContext context) {
    List<String> only = context.getOnly();
    return only != null
        && only.stream().anyMatch(name -> name.isEmpty() || (kind + ".").startsWith(name + "."));
  }

  /** The fixes at a place and, only where they are asked for by name, those of all the text. */
  List<Either<Command, CodeAction>> wanted(CodeActionParams asked, List<TextFinding> findings) {
    CodeActionContext context = asked.getContext();
    List<CodeAction> actions = new ArrayList<>();
    if (context.getOnly() == null || isNamed(CodeActionKind.QuickFix, context)) {
      actions.addAll(at(asked, findings));
    }
    if (isNamed(FIX_ALL, context)) {
      actions.addAll(fixAll(findings));
    }
    return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
  }

  private List<CodeAction> fixAll(List<TextFinding> findings) {
    return CombinedFix.of("Fix all leaks", findings, 1).stream()
        .map(fix -> action(fix, List.of(), FIX_ALL))
        .toList();
  }

  /** The fixes of each finding at the place, those of all of its kind, and what silences them. */
  private List<CodeAction> at(CodeActionParams asked, List<TextFinding> findings) {
    Span place = lines.span(asked.getRange());
    List<CodeAction> actions = new ArrayList<>();
    List<CodeAction> suppressions = new ArrayList<>();
    for (TextFinding found : findings) {
      if (found.place().touches(place)) {
        List<Diagnostic> ends = shown(found, asked.getContext());
        for (TextFix fix : found.fixes()) {
          CodeAction action = action(fix, ends, CodeActionKind.QuickFix);
          action.setIsPreferred(fix.equals(found.fixes().get(0)));
          actions.add(action);
        }
        found
            .suppression()
            .ifPresent(fix -> suppressions.add(action(fix, ends, CodeActionKind.QuickFix)));
      }
    }
    actions.addAll(fixesOfAKind(place, findings));
    actions.addAll(suppressions);
    return actions;
  }

  private List<CodeAction> fixesOfAKind(Span place, List<TextFinding> findings) {
    List<Pattern> here =
        findings.stream()
            .filter(found -> found.place().touches(place) && !found.fixes().isEmpty())
            .map(TextFinding::check)
            .distinct()
            .toList();
    List<CodeAction> actions = new ArrayList<>();
    for (Pattern check : here) {
      List<TextFinding> alike = findings.stream().filter(f -> f.check().equals(check)).toList();
      CombinedFix.of("Fix all " + check.id() + " in this file", alike, 2)
          .ifPresent(fix -> actions.add(action(fix, List.of(), CodeActionKind.QuickFix)));
    }
    return actions;
  }

  /** The editor's own copies of the finding. */
  private List<Diagnostic> shown(TextFinding found, CodeActionContext context) {
    return context.getDiagnostics().stream()
        .filter(d -> Diagnostics.SOURCE.equals(d.getSource()))
        .filter(d -> d.getCode() != null && found.check().id().equals(d.getCode().getLeft()))
        .filter(d -> d.getRange().equals(lines.range(found.place())))
        .toList();
  }

  private CodeAction action(TextFix fix, List<Diagnostic> ends, String kind) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(kind);
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
