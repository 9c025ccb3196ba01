package promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Completing code that throws to a method which has the promise too, or to its caller. */
final class RescuedCode {
  interface Body {
    void run() throws IOException;
  }

  private final Executor executor;

  RescuedCode(Executor executor) {
    this.executor = executor;
  }

  private static void guarded(CompletableFuture<?> promise, Body body) {
    try {
      body.run();
    } catch (IOException e) {
      promise.completeExceptionally(e);
    }
  }

  private static void printed(CompletableFuture<?> promise, Body body) {
    try {
      body.run();
    } catch (IOException e) {
      System.err.println(promise + ": " + e);
    }
  }

  private static void attempted(Body body, Consumer<Throwable> failed) {
    try {
      body.run();
    } catch (IOException e) {
      failed.accept(e);
    }
  }

  private static void timed(Body body) throws IOException {
    long start = System.nanoTime();
    try {
      body.run();
    } finally {
      System.out.println(System.nanoTime() - start);
    }
  }

  CompletableFuture<String> byAHelper(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(() -> guarded(content, () -> content.complete(Files.readString(file))));
    return content;
  }

  CompletableFuture<String> byNobody(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(() -> printed(content, () -> content.complete(Files.readString(file))));
    return content;
  }

  CompletableFuture<String> byOtherCode(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () ->
            attempted(
                () -> content.complete(Files.readString(file)), content::completeExceptionally));
    return content;
  }

  CompletableFuture<String> byNoOtherCode(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> attempted(() -> content.complete(Files.readString(file)), System.err::println));
    return content;
  }

  CompletableFuture<String> byTheCaller(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            timed(() -> content.complete(Files.readString(file)));
          } catch (IOException e) {
            content.completeExceptionally(e);
          }
        });
    return content;
  }

  CompletableFuture<String> notByTheCaller(Path file) {
    CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            timed(() -> content.complete(Files.readString(file)));
          } catch (IOException e) {
            System.err.println(e);
          }
        });
    return content;
  }
}
