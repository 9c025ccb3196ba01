package futures.idioms;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Complaint: releases in helpers, lambdas and templates are not seen. */
final class HelperCancelled {
  /** A task that throws. */
  interface Step<T> {
    T run() throws Exception;
  }

  private final ExecutorService pool;

  HelperCancelled(ExecutorService pool) {
    this.pool = pool;
  }

  private static <T> T cancelling(Future<?> task, Step<T> step) throws Exception {
    try {
      return step.run();
    } finally {
      task.cancel(true);
    }
  }

  private <T> Guarded<T> guarded(Callable<T> job) {
    return new Guarded<>(pool.submit(job));
  }

  /** Cancels what it holds. */
  record Guarded<T>(Future<T> task) implements AutoCloseable {
    T await(long millis) throws Exception {
      return task.get(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
      task.cancel(true);
    }
  }

  String closedByItsGuard(Callable<String> job) throws Exception {
    try (Guarded<String> guard = guarded(job)) {
      return guard.await(100);
    }
  }

  String cancelledByATemplate(Callable<String> job) throws Exception {
    Future<String> task = pool.submit(job);
    return cancelling(task, () -> task.get());
  }

  String closedByALambdaResource(Callable<String> job) throws Exception {
    Future<String> task = pool.submit(job);
    try (AutoCloseable cancel = () -> task.cancel(true)) {
      return task.get(100, TimeUnit.MILLISECONDS);
    }
  }

  String loggedByAHelper(Callable<String> job) throws Exception {
    Future<String> task = pool.submit(job);
    try {
      return task.get(100, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return logged("job timed out");
    }
  }

  private static String logged(String line) {
    System.err.println(line);
    return line;
  }
}
