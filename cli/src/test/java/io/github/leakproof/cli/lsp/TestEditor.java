package io.github.leakproof.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks to a server in this process, over streams as a real one does. */
final class TestEditor implements LanguageClient, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CompletableFuture<Boolean> served = new CompletableFuture<>();
  private final OutputStream toServer;
  private final LanguageServer server;
  private final Map<Path, String> texts = new ConcurrentHashMap<>();
  private final Map<Path, Integer> versions = new ConcurrentHashMap<>();
  private final Map<Path, PublishDiagnosticsParams> shown = new ConcurrentHashMap<>();
  final List<PublishDiagnosticsParams> published = new CopyOnWriteArrayList<>();
  final List<MessageParams> messages = new CopyOnWriteArrayList<>();
  final List<WorkDoneProgressNotification> progress = new CopyOnWriteArrayList<>();

  TestEditor(Path cache) throws IOException {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    InputStream serverIn = Channels.newInputStream(there.source());
    OutputStream serverOut = Channels.newOutputStream(back.sink());
    InputStream fromServer = Channels.newInputStream(back.source());
    toServer = Channels.newOutputStream(there.sink());
    Thread serving =
        new Thread(
            () -> {
              try (serverOut) {
                served.complete(Connection.serve(serverIn, serverOut, cache));
              } catch (InterruptedException | IOException e) {
                served.completeExceptionally(e);
              }
            });
    serving.setDaemon(true);
    serving.start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, fromServer, toServer);
    server = launcher.getRemoteProxy();
    var unused = launcher.startListening();
  }

  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  LanguageServer server() {
    return server;
  }

  InitializeResult start(Object options, Path... folders) {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities());
    params.setInitializationOptions(options);
    List<WorkspaceFolder> opened = new ArrayList<>();
    for (Path folder : folders) {
      opened.add(new WorkspaceFolder(folder.toUri().toString(), folder.toString()));
    }
    params.setWorkspaceFolders(opened);
    InitializeResult result = get(server.initialize(params));
    server.initialized(new InitializedParams());
    return result;
  }

  private static ClientCapabilities capabilities() {
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setWorkDoneProgress(true);
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    documents.setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
    WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(true);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceEdit(edits);
    return new ClientCapabilities(workspace, documents, window, null);
  }

  void open(Path file) throws IOException {
    String text = Files.readString(file);
    texts.put(file, text);
    versions.put(file, 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "java", 1, text)));
  }

  /** Replaces the first occurrence of a text, as if it were typed, and tells the server so. */
  void type(Path file, String old, String fresh) {
    String text = text(file);
    int start = text.indexOf(old);
    assertThat(start).as(old).isNotNegative();
    Lines lines = new Lines(text);
    change(
        file,
        text.substring(0, start) + fresh + text.substring(start + old.length()),
        new TextDocumentContentChangeEvent(
            new org.eclipse.lsp4j.Range(
                lines.position(start), lines.position(start + old.length())),
            fresh));
  }

  void replace(Path file, String text) {
    change(file, text, new TextDocumentContentChangeEvent(text));
  }

  private void change(Path file, String text, TextDocumentContentChangeEvent change) {
    texts.put(file, text);
    int version = versions.merge(file, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version), List.of(change)));
  }

  void save(Path file) throws IOException {
    Files.writeString(file, text(file));
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(identifier(file)));
  }

  void shut(Path file) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(identifier(file)));
  }

  void configure(Object settings) {
    server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
  }

  String text(Path file) {
    return texts.getOrDefault(file, "");
  }

  int version(Path file) {
    return versions.getOrDefault(file, 0);
  }

  /** What is shown in a file once that is what is expected. */
  List<Diagnostic> shows(Path file, int findings) {
    await(
        findings + " findings in " + file.getFileName(),
        () -> {
          PublishDiagnosticsParams last = shown.get(file);
          boolean isCurrent =
              last != null && (last.getVersion() == null || last.getVersion() == version(file));
          return isCurrent && last.getDiagnostics().size() == findings;
        });
    return shown.get(file).getDiagnostics();
  }

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  List<CodeAction> actions(Path file, Diagnostic at) {
    return actions(file, at.getRange(), new CodeActionContext(List.of(at)));
  }

  /** The actions of one kind, at the beginning of a file. */
  List<CodeAction> actions(Path file, String kind) {
    Range start = new Range(new Position(0, 0), new Position(0, 0));
    return actions(file, start, new CodeActionContext(List.of(), List.of(kind)));
  }

  private List<CodeAction> actions(Path file, Range place, CodeActionContext context) {
    CodeActionParams asked = new CodeActionParams(identifier(file), place, context);
    return get(server.getTextDocumentService().codeAction(asked)).stream()
        .map(action -> action.getRight())
        .toList();
  }

  Hover hover(Path file, String place) {
    Lines lines = new Lines(text(file));
    return get(
        server
            .getTextDocumentService()
            .hover(new HoverParams(identifier(file), lines.position(text(file).indexOf(place)))));
  }

  /** Applies a change to the text that is open. */
  void apply(Path file, WorkspaceEdit edit) {
    String text = text(file);
    assertThat(edit.getDocumentChanges()).hasSize(1);
    var change = edit.getDocumentChanges().get(0).getLeft();
    assertThat(change.getTextDocument().getUri()).isEqualTo(uri(file));
    assertThat(change.getTextDocument().getVersion()).isEqualTo(version(file));
    List<TextEdit> edits =
        new ArrayList<>(change.getEdits().stream().map(e -> e.getLeft()).toList());
    Lines lines = new Lines(text);
    edits.sort(Comparator.comparing((TextEdit e) -> lines.span(e.getRange()).start()).reversed());
    StringBuilder result = new StringBuilder(text);
    for (TextEdit each : edits) {
      var span = lines.span(each.getRange());
      result.replace(span.start(), span.end(), each.getNewText());
    }
    replace(file, result.toString());
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }

  static TextDocumentIdentifier identifier(Path file) {
    return new TextDocumentIdentifier(uri(file));
  }

  /** Whether the connection ended in due form, once it has ended. */
  boolean served() {
    return get(served);
  }

  /** The editor dies. */
  void die() {
    try {
      toServer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    get(server.shutdown());
    server.exit();
    assertThat(served()).isTrue();
    assertThat(messages.stream().map(MessageParams::getMessage))
        .noneMatch(message -> message.startsWith("internal error"));
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
    FileNames.path(diagnostics.getUri()).ifPresent(file -> shown.put(file, diagnostics));
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    progress.add(params.getValue().getLeft());
  }

  @Override
  public void telemetryEvent(Object object) {
    // none is sent
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new UnsupportedOperationException("nothing is asked");
  }

  @Override
  public void logMessage(MessageParams message) {
    messages.add(message);
  }
}
