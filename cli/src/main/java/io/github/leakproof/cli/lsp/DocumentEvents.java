package io.github.leakproof.cli.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * What the editor tells and asks about documents. Of those that are no Java files nothing is said.
 */
final class DocumentEvents implements TextDocumentService {
  private final Supplier<Session> session;
  private final Supplier<Abilities> abilities;
  private final Explanations explanations;

  /**
   * Events of a connection.
   *
   * @param session is there once the editor has introduced itself
   */
  DocumentEvents(
      Supplier<Session> session, Supplier<Abilities> abilities, Explanations explanations) {
    this.session = session;
    this.abilities = abilities;
    this.explanations = explanations;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    FileNames.path(item.getUri())
        .filter(FileNames::isJava)
        .map(file -> new Document(item.getUri(), file, item.getVersion(), item.getText()))
        .ifPresent(session.get()::opened);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    int version = params.getTextDocument().getVersion();
    FileNames.path(params.getTextDocument().getUri())
        .ifPresent(
            file ->
                session
                    .get()
                    .changed(
                        file,
                        (same, document) -> document.changed(version, params.getContentChanges())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    FileNames.path(params.getTextDocument().getUri())
        .filter(FileNames::isJava)
        .ifPresent(session.get()::closed);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    FileNames.path(params.getTextDocument().getUri()).ifPresent(session.get()::saved);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    if (!QuickFixes.areWanted(params.getContext())) {
      return CompletableFuture.completedFuture(List.of());
    }
    boolean versioned = abilities.get().versioned();
    return session
        .get()
        .ask(
            params.getTextDocument().getUri(),
            (document, found) -> new QuickFixes(document, versioned).wanted(params, found),
            List.of());
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return session
        .get()
        .ask(
            params.getTextDocument().getUri(),
            (document, found) ->
                explanations.at(params.getPosition(), document.text(), found).orElse(null),
            null);
  }
}
