package io.github.leakproof.cli.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** One connection with an editor, from its introduction to its farewell. */
final class LeakproofServer implements LanguageServer, LanguageClientAware, AutoCloseable {
  private final Path cache;
  private final Pages pages;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final DocumentEvents documents;
  private final WorkspaceEvents workspace;
  private @Nullable LanguageClient client;
  private @Nullable Abilities abilities;
  private @Nullable Session session;
  private boolean saidFarewell;

  /**
   * A server.
   *
   * @param cache the folder for what can be made again
   */
  LeakproofServer(Path cache, Pages pages) {
    this.cache = cache;
    this.pages = pages;
    this.documents = new DocumentEvents(this::session, this::abilities, new Explanations(pages));
    this.workspace = new WorkspaceEvents(this::session, this::abilities, this::client);
  }

  @Override
  public void connect(LanguageClient editor) {
    client = editor;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    abilities = Abilities.of(params.getCapabilities());
    session = newSession(client(), abilities);
    if (params.getInitializationOptions() != null) {
      workspace.configure(params.getInitializationOptions());
    }
    folders(params).forEach(session::add);
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("leakproof")));
  }

  private Session newSession(LanguageClient editor, Abilities able) {
    Workers workers =
        new Workers(
            failure ->
                editor.logMessage(
                    new MessageParams(MessageType.Error, "internal error: " + failure)));
    return new Session(
        workers,
        new Publisher(editor, new Diagnostics(pages, able.related())),
        new ProjectLooks(workers, editor, able.progress(), cache),
        cache);
  }

  private static List<Path> folders(InitializeParams params) {
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    if (folders != null && !folders.isEmpty()) {
      return folders.stream()
          .map(folder -> FileNames.path(folder.getUri()))
          .flatMap(Optional::stream)
          .toList();
    }
    return Optional.ofNullable(rootOf(params)).flatMap(FileNames::path).stream().toList();
  }

  @SuppressWarnings("deprecation") // what editors send that know of one folder only
  private static @Nullable String rootOf(InitializeParams params) {
    return params.getRootUri();
  }

  private static ServerCapabilities capabilities() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(sync);
    capabilities.setHoverProvider(true);
    capabilities.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, QuickFixes.FIX_ALL)));
    capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
    return capabilities;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (abilities().watching()) {
      // An editor that does not want it after all goes without.
      var unused =
          client()
              .registerCapability(
                  new RegistrationParams(
                      List.of(
                          new Registration(
                              "leakproof-files",
                              "workspace/didChangeWatchedFiles",
                              new DidChangeWatchedFilesRegistrationOptions(
                                  Stream.of(
                                          "**/*.java",
                                          "**/pom.xml",
                                          "**/*.gradle",
                                          "**/*.gradle.kts")
                                      .map(LeakproofServer::watcher)
                                      .toList())))));
    }
  }

  private static FileSystemWatcher watcher(String files) {
    return new FileSystemWatcher(Either.forLeft(files));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    saidFarewell = true;
    if (session != null) {
      session.stop();
    }
    return CompletableFuture.completedFuture(null);
  }

  /** Ends all work. */
  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  @Override
  public void exit() {
    ended.complete(saidFarewell);
  }

  /** Completed when the editor ends the connection: whether it said so before. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing to trace.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }

  private LanguageClient client() {
    return Objects.requireNonNull(client, "not connected");
  }

  private Session session() {
    return Objects.requireNonNull(session, "not initialized");
  }

  private Abilities abilities() {
    return Objects.requireNonNull(abilities, "not initialized");
  }
}
