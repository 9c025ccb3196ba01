package promises;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A handler that only logs leaves the waiters alone, whatever it catches. */
final class HandledFailures {
  private final Executor executor;

  HandledFailures(Executor executor) {
    this.executor = executor;
  }

  <T> CompletableFuture<T> leakAny(Supplier<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            promise.complete(source.get());
          } catch (RuntimeException e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  <T> ListenableFuture<T> leakOne(Supplier<T> source) {
    SettableFuture<T> promise = SettableFuture.create(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          try {
            promise.set(source.get());
          } catch (IllegalStateException e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  <T> CompletableFuture<T> okThrownOn(Supplier<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            promise.complete(source.get());
          } catch (RuntimeException e) {
            System.err.println(e);
            throw e;
          }
        });
    return promise;
  }

  <T> CompletableFuture<T> okUncaught(Supplier<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(source.get()));
    return promise;
  }

  <T> CompletableFuture<T> okFinally(Supplier<T> source, Runnable after) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            promise.complete(source.get());
          } finally {
            after.run();
          }
        });
    return promise;
  }

  <T> CompletableFuture<T> okInstead(Supplier<T> source, T other) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          T value = other;
          try {
            value = source.get();
          } catch (RuntimeException e) {
            System.err.println(e);
          }
          promise.complete(value);
        });
    return promise;
  }

  <T> CompletableFuture<T> okAgain(Supplier<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          for (int i = 0; ; i++) {
            try {
              promise.complete(source.get());
              return;
            } catch (RuntimeException e) {
              if (i == 3) {
                promise.completeExceptionally(e);
                return;
              }
            }
          }
        });
    return promise;
  }
}
