package cancellations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Promises that are returned in a future of this code's own, which hands a cancellation on to them. */
final class WrappedPromises {
  interface Store {
    CompletableFuture<String> load(String key);

    void delete(String key);
  }

  static final class Wrapper<V> implements Future<V> {
    private final CompletableFuture<V> future;

    Wrapper(CompletableFuture<V> future) {
      this.future = future;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return future.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean isCancelled() {
      return future.isCancelled();
    }

    @Override
    public boolean isDone() {
      return future.isDone();
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
      return future.get();
    }

    @Override
    public V get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      return future.get(timeout, unit);
    }
  }

  /** The same without a way to cancel. */
  static final class Reader<V> {
    private final CompletableFuture<V> future;

    Reader(CompletableFuture<V> future) {
      this.future = future;
    }

    V read() throws InterruptedException, ExecutionException {
      return future.get();
    }
  }

  private final Store store;
  private final ExecutorService pool;

  WrappedPromises(Store store, ExecutorService pool) {
    this.store = store;
    this.pool = pool;
  }

  Future<Void> onSuccessOnly(String key) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    store.load(key).thenAccept(value -> result.complete(null));
    return new Wrapper<>(result);
  }

  Reader<Void> onSuccessOnlyToRead(String key) {
    CompletableFuture<Void> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    store.load(key).thenAccept(value -> result.complete(null));
    return new Reader<>(result);
  }

  Future<Void> okBothWays(String key) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    store
        .load(key)
        .whenComplete(
            (value, failure) -> {
              if (failure != null) {
                result.completeExceptionally(failure);
              } else {
                result.complete(null);
              }
            });
    return new Wrapper<>(result);
  }

  /** The task of the pool is out of reach. */
  Future<String> submitted(String key) {
    CompletableFuture<String> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Future<?> unused =
        pool.submit(
            () -> {
              try {
                store.delete(key);
                result.complete(key);
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    return new Wrapper<>(result);
  }

  Future<String> okSubmittedAndCancelled(String key) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Future<?> task =
        pool.submit(
            () -> {
              try {
                store.delete(key);
                result.complete(key);
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    result.whenComplete(
        (value, failure) -> {
          if (result.isCancelled()) {
            task.cancel(true);
          }
        });
    return new Wrapper<>(result);
  }

  Future<String> okExecuted(String key) {
    CompletableFuture<String> result = new CompletableFuture<>();
    pool.execute(
        () -> {
          try {
            store.delete(key);
            result.complete(key);
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return new Wrapper<>(result);
  }
}
