package cancellations;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** From listenable futures to others. */
final class ListenableAdapters {
  private final ListeningExecutorService pool;

  ListenableAdapters(ListeningExecutorService pool) {
    this.pool = pool;
  }

  static <T> CompletableFuture<T> toCompletable(ListenableFuture<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Futures.addCallback(
        source,
        new FutureCallback<T>() {
          @Override
          public void onSuccess(T value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  static <T> CompletableFuture<T> toCompletableBothWays(ListenableFuture<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    Futures.addCallback(
        source,
        new FutureCallback<T>() {
          @Override
          public void onSuccess(T value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        },
        MoreExecutors.directExecutor());
    promise.whenComplete(
        (v, t) -> {
          if (promise.isCancelled()) {
            source.cancel(true);
          }
        });
    return promise;
  }

  static <T> CompletableFuture<T> overridden(ListenableFuture<T> source) {
    CompletableFuture<T> promise =
        new CompletableFuture<T>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            return source.cancel(mayInterrupt) | super.cancel(mayInterrupt);
          }
        };
    Futures.addCallback(
        source,
        new FutureCallback<T>() {
          @Override
          public void onSuccess(T value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  static <T> CompletableFuture<T> listens(ListenableFuture<T> source, Executor executor) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    source.addListener(
        () -> {
          try {
            promise.complete(Futures.getDone(source));
          } catch (ExecutionException e) {
            promise.completeExceptionally(e.getCause());
          }
        },
        executor);
    return promise;
  }

  static <T> CompletableFuture<T> listensBothWays(ListenableFuture<T> source, Executor executor) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    source.addListener(
        () -> {
          try {
            promise.complete(Futures.getDone(source));
          } catch (ExecutionException e) {
            promise.completeExceptionally(e.getCause());
          }
        },
        executor);
    promise.exceptionally(
        failure -> {
          source.cancel(false);
          return null;
        });
    return promise;
  }

  ListenableFuture<String> settable(String id) {
    SettableFuture<String> promise = SettableFuture.create(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    pool.submit(() -> promise.set("order " + id)); // LEAK FutureCancellation/FutureDropped
    return promise;
  }

  ListenableFuture<String> settableCancellable(String id) {
    SettableFuture<String> promise = SettableFuture.create();
    ListenableFuture<?> task = pool.submit(() -> promise.set("order " + id));
    promise.addListener(
        () -> {
          if (promise.isCancelled()) {
            task.cancel(true);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<String> follows(ListenableFuture<String> source) {
    SettableFuture<String> promise = SettableFuture.create();
    promise.setFuture(source);
    return promise;
  }

  ListenableFuture<String> first(ListenableFuture<String> source, ListenableFuture<String> backup) {
    SettableFuture<String> promise = SettableFuture.create(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    FutureCallback<String> callback =
        new FutureCallback<>() {
          @Override
          public void onSuccess(String value) {
            promise.set(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        };
    Futures.addCallback(source, callback, MoreExecutors.directExecutor());
    Futures.addCallback(backup, callback, MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<String> fluent(FluentFuture<String> source) {
    SettableFuture<String> promise = SettableFuture.create(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    source.addCallback(
        new FutureCallback<>() {
          @Override
          public void onSuccess(String value) {
            promise.set(value.trim());
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<String> transformed(ListenableFuture<String> source) {
    return Futures.transform(source, String::trim, MoreExecutors.directExecutor());
  }

  CompletableFuture<String> failsWith(ListenableFuture<String> source) {
    CompletableFuture<String> failed = new CompletableFuture<>();
    Futures.addCallback(
        source,
        new FutureCallback<>() {
          @Override
          public void onSuccess(String value) {
            System.out.println(value);
          }

          @Override
          public void onFailure(Throwable failure) {
            failed.completeExceptionally(failure);
          }
        },
        MoreExecutors.directExecutor());
    return failed;
  }
}
