package io.github.leakproof.cli.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What the editor can do.
 *
 * @param progress shows how far long work is
 * @param related shows further places of a finding
 * @param versioned understands changes of one state of a document only
 * @param configuration can be asked for its settings
 * @param watching can be told which files to watch
 */
record Abilities(
    boolean progress, boolean related, boolean versioned, boolean configuration, boolean watching) {

  static Abilities of(ClientCapabilities said) {
    Optional<ClientCapabilities> client = Optional.ofNullable(said);
    Optional<WorkspaceClientCapabilities> workspace = client.map(ClientCapabilities::getWorkspace);
    return new Abilities(
        client
            .map(ClientCapabilities::getWindow)
            .map(WindowClientCapabilities::getWorkDoneProgress)
            .orElse(false),
        client
            .map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getPublishDiagnostics)
            .map(PublishDiagnosticsCapabilities::getRelatedInformation)
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(WorkspaceEditCapabilities::getDocumentChanges)
            .orElse(false),
        workspace.map(WorkspaceClientCapabilities::getConfiguration).orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false));
  }
}
