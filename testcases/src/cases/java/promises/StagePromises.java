package promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Promises that the stages of another future complete. */
final class StagePromises {
  CompletableFuture<String> onSuccessOnly(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenAccept(promise::complete);
    return promise;
  }

  CompletableFuture<String> onSuccessOnlyLambda(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenAccept(value -> promise.complete(value.trim()));
    return promise;
  }

  CompletableFuture<String> onBoth(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .thenAccept(promise::complete)
        .exceptionally(
            t -> {
              promise.completeExceptionally(t);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> afterAHandler(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.exceptionally(t -> "none").thenAccept(promise::complete);
    return promise;
  }

  CompletableFuture<String> forgetsFailure(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> logsFailure(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            System.err.println("failed: " + failure);
            return;
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<String> relays(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
            return;
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<Integer> handled(CompletableFuture<String> source) {
    CompletableFuture<Integer> length = new CompletableFuture<>();
    source.handle(
        (value, failure) ->
            failure == null ? length.complete(value.length()) : length.completeExceptionally(failure));
    return length;
  }

  CompletableFuture<Integer> handledInPart(CompletableFuture<String> source) {
    CompletableFuture<Integer> length = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.handle((value, failure) -> failure == null && length.complete(value.length()));
    return length;
  }

  CompletableFuture<String> throughHelper(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.whenComplete((value, failure) -> settle(promise, value, failure));
    return promise;
  }

  private static <T> void settle(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(value);
    }
  }

  CompletableFuture<String> throughForgetfulHelper(CompletableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.whenComplete((value, failure) -> settleIfGood(promise, value, failure));
    return promise;
  }

  private static <T> void settleIfGood(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure == null) {
      promise.complete(value);
    }
  }

  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  /** The reply completes it, or the one that comes too late. */
  CompletableFuture<String> registered(String id, CompletableFuture<String> fast) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pending.put(id, promise);
    fast.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            promise.complete(value);
          }
        });
    return promise;
  }

  void reply(String id, String value) {
    CompletableFuture<String> promise = pending.remove(id);
    if (promise != null) {
      promise.complete(value);
    }
  }

  CompletableFuture<String> firstOfTwo(CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<String> first = new CompletableFuture<>();
    a.whenComplete((value, failure) -> settle(first, value, failure));
    b.whenComplete((value, failure) -> settle(first, value, failure));
    return first;
  }

  CompletableFuture<Void> lastOfAll(List<CompletableFuture<String>> parts) {
    CompletableFuture<Void> all = new CompletableFuture<>();
    AtomicInteger open = new AtomicInteger(parts.size());
    for (CompletableFuture<String> part : parts) {
      part.whenComplete(
          (value, failure) -> {
            if (open.decrementAndGet() == 0) {
              all.complete(null);
            }
          });
    }
    return all;
  }

  CompletableFuture<Void> lastOfEach(List<CompletableFuture<String>> parts) {
    CompletableFuture<Void> all = new CompletableFuture<>();
    AtomicInteger open = new AtomicInteger(parts.size());
    parts.forEach(
        part ->
            part.whenComplete(
                (value, failure) -> {
                  if (open.decrementAndGet() == 0) {
                    all.complete(null);
                  }
                }));
    return all;
  }

  List<CompletableFuture<String>> onePerPart(List<CompletableFuture<String>> parts) {
    List<CompletableFuture<String>> trimmed = new ArrayList<>();
    for (CompletableFuture<String> part : parts) {
      CompletableFuture<String> one = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
      part.whenComplete(
          (value, failure) -> {
            if (value != null) {
              one.complete(value.trim());
            }
          });
      trimmed.add(one);
    }
    return trimmed;
  }
}
