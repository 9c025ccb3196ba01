package promises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Promises that a stage completes which runs on success only. */
final class SuccessStages {
  CompletableFuture<Void> afterAnother(CompletableFuture<String> source) {
    CompletableFuture<Void> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenRun(() -> promise.complete(null));
    return promise;
  }

  CompletableFuture<Void> afterAnotherAsync(CompletableFuture<String> source) {
    CompletableFuture<Void> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.thenRunAsync(() -> promise.complete(null));
    return promise;
  }

  CompletableFuture<Void> afterAHandledOne(CompletableFuture<String> source) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source.exceptionally(t -> "none").thenRun(() -> promise.complete(null));
    return promise;
  }

  CompletableFuture<Void> failingToo(CompletableFuture<String> source) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source
        .thenRun(() -> promise.complete(null))
        .exceptionally(
            t -> {
              promise.completeExceptionally(t);
              return null;
            });
    return promise;
  }

  CompletableFuture<Void> afterBoth(CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<Void> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    a.runAfterBoth(b, () -> promise.complete(null));
    return promise;
  }

  /** All of them must succeed. */
  CompletableFuture<Void> all(List<CompletableFuture<String>> stages) {
    CompletableFuture<Void> all = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    AtomicInteger left = new AtomicInteger(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.thenRun(
          () -> {
            if (left.decrementAndGet() == 0) {
              all.complete(null);
            }
          });
    }
    return all;
  }

  CompletableFuture<Void> allAccepted(List<CompletableFuture<String>> stages) {
    CompletableFuture<Void> all = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    AtomicInteger left = new AtomicInteger(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.thenAccept(
          value -> {
            if (left.decrementAndGet() == 0) {
              all.complete(null);
            }
          });
    }
    return all;
  }

  CompletableFuture<Void> allAnyway(List<CompletableFuture<String>> stages) {
    CompletableFuture<Void> all = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage.whenComplete(
          (value, failure) -> {
            if (left.decrementAndGet() == 0) {
              all.complete(null);
            }
          });
    }
    return all;
  }

  CompletableFuture<Void> allOrFailed(List<CompletableFuture<String>> stages) {
    CompletableFuture<Void> all = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(stages.size());
    for (CompletableFuture<String> stage : stages) {
      stage
          .thenRun(
              () -> {
                if (left.decrementAndGet() == 0) {
                  all.complete(null);
                }
              })
          .exceptionally(
              t -> {
                all.completeExceptionally(t);
                return null;
              });
    }
    return all;
  }

  List<CompletableFuture<String>> each(List<CompletableFuture<String>> stages) {
    List<CompletableFuture<String>> copies = new ArrayList<>();
    for (CompletableFuture<String> stage : stages) {
      CompletableFuture<String> copy = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
      stage.thenAccept(copy::complete);
      copies.add(copy);
    }
    return copies;
  }

  /** One of them is enough. */
  CompletableFuture<String> first(List<CompletableFuture<String>> stages) {
    CompletableFuture<String> first = new CompletableFuture<>();
    for (CompletableFuture<String> stage : stages) {
      stage.thenAccept(first::complete);
    }
    return first;
  }
}
