package io.github.leakproof.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves one editor over a pair of streams. */
public final class Connection {
  private Connection() {}

  /**
   * Serves until the editor ends it, or is there no more.
   *
   * @param cache the folder for what can be made again
   * @return whether the editor has ended it in due form
   */
  public static boolean serve(InputStream in, OutputStream out, Path cache)
      throws InterruptedException {
    try (LeakproofServer server = new LeakproofServer(cache, Pages.ofProcess())) {
      Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      CompletableFuture<Void> gone = endOf(listening);
      CompletableFuture.anyOf(gone, server.ended()).get();
      return server.ended().getNow(false);
    } catch (ExecutionException e) {
      return false;
    }
  }

  private static CompletableFuture<Void> endOf(Future<Void> listening) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    // A thread of its own: it waits as long as the editor lives.
    Thread waiting =
        new Thread(
            () -> {
              try {
                end.complete(listening.get());
              } catch (ExecutionException | InterruptedException e) {
                end.completeExceptionally(e);
              }
            },
            "leakproof-connection");
    waiting.setDaemon(true);
    waiting.start();
    return end;
  }
}
