package promises;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.CompletableFuture;

/** Inherited callbacks that call what their subclasses implement. */
final class TemplateCallbacks {
  private TemplateCallbacks() {}

  abstract static class Template<T> implements FutureCallback<T> {
    @Override
    public void onSuccess(T value) {
      succeeded(value);
    }

    @Override
    public void onFailure(Throwable t) {
      System.err.println(t);
      failed();
    }

    abstract void succeeded(T value);

    abstract void failed();
  }

  static CompletableFuture<String> completed(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(
        source,
        new Template<String>() {
          @Override
          void succeeded(String value) {
            promise.complete(value);
          }

          @Override
          void failed() {
            promise.cancel(false);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  static CompletableFuture<String> forgotten(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(
        source,
        new Template<String>() {
          @Override
          void succeeded(String value) {
            promise.complete(value);
          }

          @Override
          void failed() {}
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  static final class Relay<T> extends Template<T> {
    private final CompletableFuture<T> promise;

    Relay(CompletableFuture<T> promise) {
      this.promise = promise;
    }

    @Override
    void succeeded(T value) {
      promise.complete(value);
    }

    @Override
    void failed() {
      promise.completeExceptionally(new IllegalStateException("failed"));
    }
  }

  static final class Forgetful<T> extends Template<T> {
    private final CompletableFuture<T> promise;

    Forgetful(CompletableFuture<T> promise) {
      this.promise = promise;
    }

    @Override
    void succeeded(T value) {
      promise.complete(value);
    }

    @Override
    void failed() {}
  }

  static CompletableFuture<String> relayed(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(source, new Relay<>(promise), MoreExecutors.directExecutor());
    return promise;
  }

  static CompletableFuture<String> forgottenByAnother(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(source, new Forgetful<>(promise), MoreExecutors.directExecutor());
    return promise;
  }

  abstract static class Keeping<T> implements FutureCallback<T> {
    protected final CompletableFuture<T> promise;

    Keeping(CompletableFuture<T> promise) {
      this.promise = promise;
    }

    @Override
    public void onSuccess(T value) {
      promise.complete(value);
    }

    @Override
    public void onFailure(Throwable t) {
      System.err.println(t);
      failed();
    }

    abstract void failed();
  }

  static final class Cancelling<T> extends Keeping<T> {
    Cancelling(CompletableFuture<T> promise) {
      super(promise);
    }

    @Override
    void failed() {
      promise.cancel(false);
    }
  }

  static final class Silent<T> extends Keeping<T> {
    Silent(CompletableFuture<T> promise) {
      super(promise);
    }

    @Override
    void failed() {}
  }

  static CompletableFuture<String> cancelled(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(source, new Cancelling<>(promise), MoreExecutors.directExecutor());
    return promise;
  }

  static CompletableFuture<String> silent(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(source, new Silent<>(promise), MoreExecutors.directExecutor());
    return promise;
  }

  /** Does nothing of itself. */
  static class Hooks<T> implements FutureCallback<T> {
    @Override
    public void onSuccess(T value) {
      succeeded(value);
    }

    @Override
    public void onFailure(Throwable t) {
      failed();
    }

    void succeeded(T value) {}

    void failed() {}
  }

  static CompletableFuture<String> hooked(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(
        source,
        new Hooks<String>() {
          @Override
          void succeeded(String value) {
            promise.complete(value);
          }

          @Override
          void failed() {
            promise.cancel(false);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  static CompletableFuture<String> hookForgotten(ListenableFuture<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    promise.whenComplete((v, t) -> source.cancel(true));
    Futures.addCallback(
        source,
        new Hooks<String>() {
          @Override
          void succeeded(String value) {
            promise.complete(value);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }
}
