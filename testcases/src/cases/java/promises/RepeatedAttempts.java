package promises;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Promises that one of several attempts, rounds or handlers is to complete. */
final class RepeatedAttempts {
  private final Timer timer;
  private final Executor executor;

  RepeatedAttempts(Timer timer, Executor executor) {
    this.timer = timer;
    this.executor = executor;
  }

  CompletableFuture<Integer> okPeriodic(Supplier<Integer> probe) {
    CompletableFuture<Integer> found = new CompletableFuture<>();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            Integer value = probe.get();
            if (value != null) {
              found.complete(value);
              cancel();
            }
          }
        },
        0,
        500);
    return found;
  }

  CompletableFuture<Integer> once(Supplier<Integer> probe, Date time) {
    CompletableFuture<Integer> found = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            Integer value = probe.get();
            if (value != null) {
              found.complete(value);
            }
          }
        },
        time);
    return found;
  }

  <T> CompletableFuture<T> threeTimes(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    executor.execute(
        () -> {
          for (int i = 0; i < 3; i++) {
            try {
              result.complete(work.call());
              return;
            } catch (Exception e) {
              System.err.println("attempt " + i + ": " + e);
            }
          }
        });
    return result;
  }

  <T> CompletableFuture<T> okFailedAtLast(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          Exception last = null;
          for (int i = 0; i < 3; i++) {
            try {
              result.complete(work.call());
              return;
            } catch (Exception e) {
              last = e;
            }
          }
          result.completeExceptionally(last);
        });
    return result;
  }

  <T> CompletableFuture<T> okHandlerForEach(CompletableFuture<T> source) {
    CompletableFuture<T> result = new CompletableFuture<>();
    source.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            result.completeExceptionally(failure);
          }
        });
    source.thenAccept(value -> result.complete(value));
    return result;
  }

  <T> CompletableFuture<T> handlersOfTwoSources(
      CompletableFuture<T> source, CompletableFuture<T> other) {
    CompletableFuture<T> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
    source.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            result.completeExceptionally(failure);
          }
        });
    other.thenAccept(value -> result.complete(value));
    return result;
  }
}
