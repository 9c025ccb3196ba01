package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Callbacks that leave a promise alone where another one has been the first. */
final class FirstCallbacks {
  interface Subscriber<T> {
    void onSubscribe(Runnable subscription);

    void onItem(T item);

    void onFailure(Throwable failure);
  }

  interface Source<T> {
    void subscribe(Subscriber<T> subscriber);
  }

  enum State {
    IDLE,
    OPEN,
    DONE
  }

  private static final Runnable DONE = () -> {};
  private static final Runnable PAUSED = () -> {};

  <T> CompletableFuture<T> okExchanged(Source<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    AtomicReference<Runnable> state = new AtomicReference<>();
    source.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Runnable subscription) {
            state.compareAndSet(null, subscription);
          }

          @Override
          public void onItem(T item) {
            if (state.getAndSet(DONE) != DONE) {
              promise.complete(item);
            }
          }

          @Override
          public void onFailure(Throwable failure) {
            Runnable before = state.getAndSet(DONE);
            if (before == DONE) {
              return;
            }
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  <T> CompletableFuture<T> okOfEnum(Source<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    source.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Runnable subscription) {
            state.set(State.OPEN);
          }

          @Override
          public void onItem(T item) {
            if (state.getAndSet(State.DONE) != State.DONE) {
              promise.complete(item);
            }
          }

          @Override
          public void onFailure(Throwable failure) {
            if (State.DONE != state.getAndSet(State.DONE)) {
              promise.completeExceptionally(failure);
            }
          }
        });
    return promise;
  }

  /** It may have been paused without having been complete. */
  <T> CompletableFuture<T> leakOther(Source<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    AtomicReference<Runnable> state = new AtomicReference<>();
    source.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Runnable subscription) {
            state.set(PAUSED);
          }

          @Override
          public void onItem(T item) {
            if (state.getAndSet(DONE) != DONE) {
              promise.complete(item);
            }
          }

          @Override
          public void onFailure(Throwable failure) {
            if (state.getAndSet(DONE) != PAUSED) {
              promise.completeExceptionally(failure);
            }
          }
        });
    return promise;
  }

  /** The test is the wrong way round. */
  <T> CompletableFuture<T> leakContrary(Source<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    AtomicReference<Runnable> state = new AtomicReference<>();
    source.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Runnable subscription) {
            state.set(subscription);
          }

          @Override
          public void onItem(T item) {
            if (state.getAndSet(DONE) != DONE) {
              promise.complete(item);
            }
          }

          @Override
          public void onFailure(Throwable failure) {
            if (state.getAndSet(DONE) == DONE) {
              promise.completeExceptionally(failure);
            }
          }
        });
    return promise;
  }
}
