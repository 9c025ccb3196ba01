package promises;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stages that are passed by where what they wait for fails, whatever they are given. */
final class StagesOnSuccess {
  private final CompletableFuture<Void> read;
  private final CompletableFuture<String> text;

  StagesOnSuccess(CompletableFuture<Void> read, CompletableFuture<String> text) {
    this.read = read;
    this.text = text;
  }

  CompletableFuture<String> leakRun() {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    read.thenRun(() -> result.complete("read"));
    return result;
  }

  CompletableFuture<String> leakRunAsync() {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    read.thenRunAsync(() -> result.complete("read"));
    return result;
  }

  CompletableFuture<String> leakAfterBoth() {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    read.runAfterBoth(text, () -> result.complete("both"));
    return result;
  }

  CompletableFuture<String> leakOfBoth() {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    read.thenAcceptBoth(text, (nothing, value) -> result.complete(value));
    return result;
  }

  CompletionStage<String> leakHandler(Future<String> reply) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    reply.onSuccess(result::complete);
    return result;
  }

  CompletionStage<String> okHandlers(Future<String> reply) {
    CompletableFuture<String> result = new CompletableFuture<>();
    reply.onSuccess(result::complete).onFailure(result::completeExceptionally);
    return result;
  }

  CompletableFuture<Void> okInChain() {
    CompletableFuture<Void> result = new CompletableFuture<>();
    read.thenRun(() -> result.complete(null))
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  CompletableFuture<Void> okInAnotherChain() {
    CompletableFuture<Void> result = new CompletableFuture<>();
    read.thenRun(() -> result.complete(null));
    read.exceptionally(
        t -> {
          result.completeExceptionally(t);
          return null;
        });
    return result;
  }

  /** What it waits for does not fail. */
  CompletableFuture<Void> okAfterHandler() {
    CompletableFuture<Void> result = new CompletableFuture<>();
    read.exceptionally(t -> null).thenRun(() -> result.complete(null));
    return result;
  }
}
