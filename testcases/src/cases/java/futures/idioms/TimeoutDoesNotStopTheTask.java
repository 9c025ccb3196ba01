package futures.idioms;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Complaint: the call returns in time, and the work behind it goes on for ever. */
final class TimeoutDoesNotStopTheTask {
  private final ExecutorService workers;

  TimeoutDoesNotStopTheTask(ExecutorService workers) {
    this.workers = workers;
  }

  /** Stops long simulations, or so it says. */
  <T> T withLimit(Callable<T> simulation, long millis, T otherwise) {
    Future<T> result = workers.submit(simulation);
    try {
      return result.get(millis, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return otherwise;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  <T> T limitStopsTheTask(Callable<T> simulation, long millis, T otherwise) {
    Future<T> result = workers.submit(simulation);
    try {
      return result.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      return otherwise;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  <T> T supplyWithLimit(Supplier<T> source) throws Exception {
    try {
      return CompletableFuture.supplyAsync(source, workers).get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      throw new IllegalStateException("source too slow", e);
    }
  }

  <T> T cancellableSourceBehindTheStage(Callable<T> source) throws Exception {
    CompletableFuture<T> promise = new CompletableFuture<>();
    Future<?> work =
        workers.submit(
            () -> {
              try {
                promise.complete(source.call());
              } catch (Exception e) {
                promise.completeExceptionally(e);
              }
            });
    promise.whenComplete((value, failure) -> work.cancel(true));
    try {
      return promise.get(3, TimeUnit.SECONDS);
    } finally {
      promise.cancel(true);
    }
  }

  <T> T fallbackWithinTheStage(Supplier<T> source, T otherwise) {
    return CompletableFuture.supplyAsync(source, workers)
        .completeOnTimeout(otherwise, 3, TimeUnit.SECONDS)
        .join();
  }

  <T> T stoppedByAWatchdog(Callable<T> source, ScheduledExecutorService watchdog) throws Exception {
    Future<T> result = workers.submit(source);
    watchdog.schedule(() -> result.cancel(true), 3, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    return result.get();
  }
}
