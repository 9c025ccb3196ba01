package promises;

import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A future that is known to have come to its value throws nothing where it is asked for it. */
final class KnownSuccesses {
  CompletableFuture<String> okSuccess(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.addListener(
        (Future<String> done) -> {
          if (done.isSuccess()) {
            promise.complete(done.get());
          } else {
            promise.completeExceptionally(done.cause());
          }
        });
    return promise;
  }

  CompletableFuture<String> okNoFailure(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.addListener(
        (Future<String> done) -> {
          if (!done.isSuccess()) {
            promise.completeExceptionally(done.cause());
            return;
          }
          promise.complete(done.get());
        });
    return promise;
  }

  CompletableFuture<String> okNotExceptionally(CompletableFuture<String> source, Executor executor) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          if (!source.isDone() || source.isCompletedExceptionally()) {
            promise.complete("none");
            return;
          }
          try {
            promise.complete(source.get());
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> leakUnasked(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.addListener((Future<String> done) -> promise.complete(done.get()));
    return promise;
  }

  /** Whether it is done says nothing of how. */
  CompletableFuture<String> leakDone(Future<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.addListener(
        (Future<String> done) -> {
          if (done.isDone()) {
            promise.complete(done.get());
          } else {
            promise.complete("not yet");
          }
        });
    return promise;
  }

  CompletableFuture<String> leakOther(Future<String> source, Future<String> other) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.addListener(
        (Future<String> done) -> {
          if (done.isSuccess()) {
            promise.complete(other.get());
          } else {
            promise.completeExceptionally(done.cause());
          }
        });
    return promise;
  }
}
