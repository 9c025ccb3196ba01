package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Chains whose links complete a promise together: what one of them leaves, another one does. */
abstract class Chains {
  private final ScheduledExecutorService timer;
  private volatile ScheduledFuture<?> retry;

  Chains(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  abstract CompletableFuture<String> find(String id);

  abstract CompletableFuture<String> put(String id);

  abstract CompletableFuture<Void> send(String event);

  CompletableFuture<String> okEarly(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(id)
        .thenCompose(
            found -> {
              if (found != null) {
                promise.complete(found);
                return CompletableFuture.<String>completedFuture(null);
              }
              return put(id);
            })
        .whenComplete(
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(value);
              }
            });
    return promise;
  }

  /** The inner stage is returned: the outer one is told of its end. */
  CompletableFuture<String> okFailureFirst(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(id)
        .thenCompose(
            found ->
                put(id)
                    .whenComplete(
                        (value, failure) -> {
                          if (failure != null) {
                            promise.completeExceptionally(failure);
                          }
                        }))
        .whenComplete(
            (value, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(value);
              }
            });
    return promise;
  }

  CompletableFuture<String> okThrownToHandler(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(id)
        .thenAccept(
            found -> {
              if (found == null) {
                throw new IllegalArgumentException(id);
              }
              promise.complete(found);
            })
        .exceptionally(
            t -> {
              promise.completeExceptionally(t);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> okFailureOnly(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    find(id)
        .thenAccept(promise::complete)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  /** The last link is told of no failure either. */
  CompletableFuture<String> leakSuccessOnly(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    find(id)
        .thenCompose(
            found -> {
              if (found != null) {
                promise.complete(found);
                return CompletableFuture.<String>completedFuture(null);
              }
              return put(id);
            })
        .thenAccept(promise::complete);
    return promise;
  }

  /** The last link may do nothing either. */
  CompletableFuture<String> leakEarly(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    find(id)
        .thenAccept(
            found -> {
              if (found != null) {
                promise.complete(found);
              }
            })
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<String> leakThrown(String id) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    CompletableFuture<String> source = find(id);
    source.thenAccept(
        found -> {
          if (found == null) {
            throw new IllegalArgumentException(id);
          }
          promise.complete(found);
        });
    // The handler is another chain's.
    source.exceptionally(
        t -> {
          promise.completeExceptionally(t);
          return null;
        });
    return promise;
  }

  /** A failure is tried again until there is none. */
  CompletableFuture<Void> okRetried(String event) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    attempt(event, promise);
    return promise;
  }

  private void attempt(String event, CompletableFuture<Void> promise) {
    send(event)
        .thenAccept(nothing -> promise.complete(null))
        .exceptionally(
            t -> {
              retry = timer.schedule(() -> attempt(event, promise), 1, TimeUnit.SECONDS);
              return null;
            });
  }

  CompletableFuture<Void> leakNotRetried(String event) {
    CompletableFuture<Void> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    send(event)
        .thenAccept(nothing -> promise.complete(null))
        .exceptionally(
            t -> {
              retry = timer.schedule(() -> System.err.println(event), 1, TimeUnit.SECONDS);
              return null;
            });
    return promise;
  }
}
