package cancellations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** The handle of the work lies in a holder of the method. */
final class HandlesInHolders {
  private final List<Future<?>> all = new ArrayList<>();
  private ExecutorService pool;

  CompletableFuture<String> keptByNobody(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    AtomicReference<Future<?>> task = new AtomicReference<>();
    task.set(pool.submit(() -> complete(promise, work)));
    return promise;
  }

  CompletableFuture<String> inAForgottenList(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    List<Future<?>> tasks = new ArrayList<>();
    tasks.add(pool.submit(() -> complete(promise, work)));
    return promise;
  }

  CompletableFuture<String> cancelled(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    AtomicReference<Future<?>> task = new AtomicReference<>();
    task.set(pool.submit(() -> complete(promise, work)));
    promise.whenComplete(
        (value, failure) -> {
          if (promise.isCancelled()) {
            task.get().cancel(true);
          }
        });
    return promise;
  }

  CompletableFuture<String> cancelledElsewhere(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    List<Future<?>> tasks = new ArrayList<>();
    tasks.add(pool.submit(() -> complete(promise, work)));
    watch(tasks);
    return promise;
  }

  CompletableFuture<String> inAField(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    all.add(pool.submit(() -> complete(promise, work)));
    return promise;
  }

  CompletableFuture<String> takenOut(Callable<String> work) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    AtomicReference<Future<?>> task = new AtomicReference<>();
    task.set(pool.submit(() -> complete(promise, work)));
    last = task.get();
    return promise;
  }

  private volatile Future<?> last;

  private void watch(List<Future<?>> tasks) {
    all.addAll(tasks);
  }

  void close() {
    all.forEach(task -> task.cancel(true));
    if (last != null) {
      last.cancel(true);
    }
  }

  private static void complete(CompletableFuture<String> promise, Callable<String> work) {
    try {
      promise.complete(work.call());
    } catch (Exception e) {
      promise.completeExceptionally(e);
    }
  }
}
