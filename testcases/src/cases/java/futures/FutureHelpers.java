package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@link FutureHelperCallers} calls. */
final class FutureHelpers {
  private FutureHelpers() {}

  static void cancelQuietly(Future<?> future) {
    if (future != null && !future.isDone()) {
      future.cancel(true);
    }
  }

  static void cancelAll(Iterable<? extends Future<?>> futures) {
    for (Future<?> future : futures) {
      future.cancel(true);
    }
  }

  static void cancelAll(Future<?>... futures) {
    for (Future<?> future : futures) {
      cancelQuietly(future);
    }
  }

  static void cancelIf(boolean interrupt, Future<?> future) {
    if (interrupt) {
      future.cancel(true);
    }
  }

  static void report(Future<?> future, Exception cause) {
    System.err.println("late: " + future.isDone() + ", " + cause);
  }

  static <T> T abort(Future<T> future, TimeoutException cause) {
    future.cancel(true);
    throw new IllegalStateException("timed out", cause);
  }

  static <T> T awaitWithout(Future<T> future, long seconds)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(seconds, TimeUnit.SECONDS);
  }

  static <T> T awaitOrCancel(Future<T> future, long seconds, T fallback)
      throws ExecutionException, InterruptedException {
    try {
      return future.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      return fallback;
    }
  }

  static <T> Future<T> start(ExecutorService pool, Callable<T> job) {
    return pool.submit(job);
  }

  static <T> Future<T> named(Future<T> future, String name) {
    System.out.println("started " + name);
    return future;
  }
}
