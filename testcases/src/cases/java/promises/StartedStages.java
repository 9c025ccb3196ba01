package promises;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Stages and tasks that complete a promise by what they start: some of their ways start nothing. */
abstract class StartedStages {
  interface Topic {
    void update(BiConsumer<Void, Throwable> done);
  }

  abstract CompletableFuture<Optional<Topic>> find(String name);

  abstract CompletableFuture<String> get(String name);

  abstract CompletableFuture<Void> put(String name, String value);

  private static void settle(CompletableFuture<Void> result, Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
    } else {
      result.complete(null);
    }
  }

  /** The exception goes into a stage that nobody looks at. */
  CompletableFuture<Void> leakThrown(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    find(name)
        .handle((found, failure) -> failure == null ? found : Optional.<Topic>empty())
        .thenAccept(
            found -> {
              if (found.isEmpty()) {
                throw new IllegalArgumentException(name);
              }
              found.get().update((nothing, failure) -> settle(result, failure));
            });
    return result;
  }

  CompletableFuture<Void> leakEarly(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name)
        .thenAccept(
            old -> {
              if (old.isEmpty()) {
                return;
              }
              put(name, old).whenComplete((nothing, failure) -> settle(result, failure));
            })
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  /** Nobody is told of the failure of the first stage. */
  CompletableFuture<Void> leakFirst(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name)
        .thenAccept(
            old ->
                put(name, old)
                    .thenAccept(nothing -> result.complete(null))
                    .exceptionally(
                        t -> {
                          result.completeExceptionally(t);
                          return null;
                        }));
    return result;
  }

  CompletableFuture<Void> leakFirstOfHelper(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name).thenAccept(old -> put(name, old, result));
    return result;
  }

  private void put(String name, String value, CompletableFuture<Void> result) {
    put(name, value).whenComplete((nothing, failure) -> settle(result, failure));
  }

  CompletableFuture<Void> leakBoth(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name).thenAccept(old -> put(name, old).thenAccept(result::complete));
    return result;
  }

  CompletableFuture<Void> leakTask(String name, Executor executor) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          if (name.isEmpty()) {
            return;
          }
          put(name, "").whenComplete((nothing, failure) -> settle(result, failure));
        });
    return result;
  }

  /** The handler knows nothing of a stage that is started in another one and not returned. */
  CompletableFuture<Void> leakSecond(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name)
        .thenAccept(old -> put(name, old).thenAccept(nothing -> result.complete(null)))
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  CompletableFuture<Void> okTask(String name, Executor executor) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          if (name.isEmpty()) {
            result.complete(null);
            return;
          }
          put(name, "").whenComplete((nothing, failure) -> settle(result, failure));
        });
    return result;
  }

  CompletableFuture<Void> okThrown(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    find(name)
        .thenAccept(
            found -> {
              if (found.isEmpty()) {
                throw new IllegalArgumentException(name);
              }
              found.get().update((nothing, failure) -> settle(result, failure));
            })
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  CompletableFuture<Void> okBoth(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    get(name)
        .thenAccept(
            old ->
                put(name, old)
                    .thenAccept(nothing -> result.complete(null))
                    .exceptionally(
                        t -> {
                          result.completeExceptionally(t);
                          return null;
                        }))
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  /** The second stage is returned: its failure is the chain's. */
  CompletableFuture<Void> okReturned(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    get(name)
        .thenCompose(old -> put(name, old).thenAccept(nothing -> result.complete(null)))
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  CompletableFuture<Void> okReturnedByHelper(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    get(name)
        .thenCompose(old -> putAndTell(name, old, result))
        .exceptionally(
            t -> {
              result.completeExceptionally(t);
              return null;
            });
    return result;
  }

  private CompletableFuture<Void> putAndTell(
      String name, String value, CompletableFuture<Void> result) {
    return put(name, value).thenAccept(result::complete);
  }

  /** Nobody waits for it but in the stage that hands it on. */
  CompletableFuture<Boolean> okLocal(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    return get(name)
        .thenCompose(
            old -> {
              if (old.isEmpty()) {
                result.complete(null);
                return CompletableFuture.completedFuture(false);
              }
              put(name, old, result);
              return result.thenApply(nothing -> true);
            });
  }

  CompletableFuture<Void> leakOutside(String name) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    get(name)
        .thenCompose(
            old -> {
              put(name, old, result);
              return result.thenApply(nothing -> true);
            });
    return result;
  }
}
