package promises;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Promises that are returned before anybody has them to complete, or that a nested stage forgets. */
final class OpenWays {
  private final Executor executor;

  OpenWays(Executor executor) {
    this.executor = executor;
  }

  CompletableFuture<String> returnedAtOnce(String key, Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    if (key.isEmpty()) {
      return promise;
    }
    executor.execute(() -> promise.complete(source.get()));
    return promise;
  }

  CompletableFuture<String> okCompletedAtOnce(String key, Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (key.isEmpty()) {
      promise.complete("");
      return promise;
    }
    executor.execute(() -> promise.complete(source.get()));
    return promise;
  }

  CompletableFuture<String> okBothWays(boolean isLocal, Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (isLocal) {
      executor.execute(() -> promise.complete(source.get()));
    } else {
      executor.execute(() -> promise.complete(source.get().trim()));
    }
    return promise;
  }

  CompletableFuture<Void> okOneOfMany(List<Runnable> parts) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    AtomicInteger open = new AtomicInteger(parts.size());
    for (Runnable part : parts) {
      executor.execute(
          () -> {
            part.run();
            if (open.decrementAndGet() == 0) {
              promise.complete(null);
            }
          });
    }
    return promise;
  }

  CompletableFuture<String> nestedSuccessOnly(
      CompletableFuture<String> key, Function<String, CompletableFuture<String>> load) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    key.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
            return;
          }
          load.apply(value).thenAccept(promise::complete);
        });
    return promise;
  }

  CompletableFuture<String> okNested(
      CompletableFuture<String> key, Function<String, CompletableFuture<String>> load) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    key.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
            return;
          }
          load.apply(value)
              .thenAccept(promise::complete)
              .exceptionally(
                  late -> {
                    promise.completeExceptionally(late);
                    return null;
                  });
        });
    return promise;
  }
}
