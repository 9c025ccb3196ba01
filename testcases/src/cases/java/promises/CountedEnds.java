package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Promises that the last of several requests fails. */
final class CountedEnds {
  interface Listener {
    void onResult(String result);

    void onError(Exception failure);
  }

  interface Client {
    void get(String id, Listener listener);
  }

  private final Client client;
  private final Executor executor;

  CountedEnds(Client client, Executor executor) {
    this.client = client;
    this.executor = executor;
  }

  CompletableFuture<String> okTwoRequests(String id, String other) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(2);
    ask(id, left, promise);
    ask(other, left, promise);
    return promise;
  }

  private void ask(String id, AtomicInteger left, CompletableFuture<String> promise) {
    client.get(
        id,
        new Listener() {
          @Override
          public void onResult(String result) {
            promise.complete(result);
          }

          @Override
          public void onError(Exception failure) {
            if (left.decrementAndGet() == 0) {
              promise.completeExceptionally(failure);
            }
          }
        });
  }

  /** The last one says so, and no more. */
  CompletableFuture<String> lastIsLogged(String id, String other) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    AtomicInteger left = new AtomicInteger(2);
    tell(id, left, promise);
    tell(other, left, promise);
    return promise;
  }

  private void tell(String id, AtomicInteger left, CompletableFuture<String> promise) {
    client.get(
        id,
        new Listener() {
          @Override
          public void onResult(String result) {
            promise.complete(result);
          }

          @Override
          public void onError(Exception failure) {
            if (left.decrementAndGet() == 0) {
              System.err.println("nobody answers: " + failure);
            }
          }
        });
  }

  CompletableFuture<Void> okBothDone(
      CompletableFuture<String> one, CompletableFuture<String> other) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    int[] left = {2};
    one.whenComplete((value, failure) -> count(left, done));
    other.whenComplete((value, failure) -> count(left, done));
    return done;
  }

  private static synchronized void count(int[] left, CompletableFuture<Void> done) {
    left[0]--;
    if (left[0] == 0) {
      done.complete(null);
    }
  }

  CompletableFuture<String> okFirstOfTwoTasks(Supplier<String> one, Supplier<String> other) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    AtomicInteger done = new AtomicInteger();
    executor.execute(
        () -> {
          String value = one.get();
          if (value != null || done.incrementAndGet() == 2) {
            promise.complete(value);
          }
        });
    executor.execute(
        () -> {
          String value = other.get();
          if (value != null || done.incrementAndGet() == 2) {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> givesUp(Supplier<String> attempts) {
    CompletableFuture<String> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    attempt(attempts, new AtomicInteger(), promise);
    return promise;
  }

  private void attempt(
      Supplier<String> attempts, AtomicInteger count, CompletableFuture<String> promise) {
    executor.execute(
        () -> {
          String value = attempts.get();
          if (value != null) {
            promise.complete(value);
          } else if (count.incrementAndGet() < 3) {
            attempt(attempts, count, promise);
          }
        });
  }
}
