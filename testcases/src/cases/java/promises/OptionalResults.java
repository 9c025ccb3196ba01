package promises;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Promises completed where an optional is present. */
final class OptionalResults {
  CompletableFuture<String> onlyIfPresent(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    pool.execute(() -> look.get().ifPresent(promise::complete));
    return promise;
  }

  CompletableFuture<String> onlyIfPresentLambda(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    pool.execute(
        () -> {
          Optional<String> found = look.get();
          found.ifPresent(value -> promise.complete(value.trim()));
        });
    return promise;
  }

  CompletableFuture<String> either(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(
        () ->
            look.get()
                .ifPresentOrElse(
                    promise::complete,
                    () -> promise.completeExceptionally(new IllegalStateException())));
    return promise;
  }

  CompletableFuture<String> orElseLogs(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    pool.execute(
        () -> look.get().ifPresentOrElse(promise::complete, () -> System.out.println("none")));
    return promise;
  }

  CompletableFuture<String> afterwards(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(
        () -> {
          look.get().ifPresent(promise::complete);
          promise.completeExceptionally(new IllegalStateException("none"));
        });
    return promise;
  }

  CompletableFuture<String> askedBefore(Executor pool, Supplier<Optional<String>> look) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(
        () -> {
          Optional<String> found = look.get();
          if (found.isPresent()) {
            promise.complete(found.get());
          } else {
            promise.cancel(false);
          }
        });
    return promise;
  }

  CompletableFuture<String> firstOf(Executor pool, List<String> names) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    pool.execute(() -> names.forEach(promise::complete));
    return promise;
  }

  CompletableFuture<String> firstOrNone(Executor pool, List<String> names) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(
        () -> {
          names.forEach(promise::complete);
          promise.complete(null);
        });
    return promise;
  }

  CompletableFuture<String> computed(Executor pool, Map<String, String> map, String key) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    pool.execute(
        () ->
            map.computeIfPresent(
                key,
                (k, v) -> {
                  promise.complete(v);
                  return v;
                }));
    return promise;
  }

  /** Which of them completes it is theirs to say; one that never comes is no path of this code. */
  CompletableFuture<String> anyOf(Executor pool, List<CompletableFuture<String>> sources) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(
        () ->
            sources.forEach(
                source ->
                    source.whenComplete(
                        (value, failure) -> {
                          if (failure != null) {
                            promise.completeExceptionally(failure);
                          } else {
                            promise.complete(value);
                          }
                        })));
    return promise;
  }
}
