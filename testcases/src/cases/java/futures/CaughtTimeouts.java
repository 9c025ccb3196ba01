package futures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The timeout is caught here, and the task goes on. */
final class CaughtTimeouts {
  private final ExecutorService pool;
  private final ScheduledExecutorService scheduler;

  CaughtTimeouts(ExecutorService pool, ScheduledExecutorService scheduler) {
    this.pool = pool;
    this.scheduler = scheduler;
  }

  String fallsBack(Callable<String> lookup) throws ExecutionException, InterruptedException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "unknown";
    }
  }

  Optional<String> logsAndReturnsEmpty(Callable<String> lookup) {
    Future<String> answer = pool.submit(lookup);
    try {
      return Optional.of(answer.get(500, TimeUnit.MILLISECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      System.err.println("lookup took too long");
    } catch (ExecutionException e) {
      System.err.println("lookup failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  String multiCatch(Callable<String> lookup) throws InterruptedException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("no answer", e);
    }
  }

  String caughtAsException(Callable<String> lookup) {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      return null;
    }
  }

  boolean caughtAsThrowable(Runnable job) {
    Future<?> done = pool.submit(job);
    try {
      done.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      return true;
    } catch (Throwable t) { // LEAK FutureCancellation/InterruptSwallowed
      System.err.println("job did not finish: " + t);
      return false;
    }
  }

  byte[] wrappedAndThrown(Callable<byte[]> read) throws IOException {
    Future<byte[]> bytes = pool.submit(read);
    try {
      return bytes.get(10, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      throw new IOException("read timed out", e);
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException(e.getCause()));
    } catch (InterruptedException e) {
      bytes.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  String cancelledOnInterruptionOnly(Callable<String> lookup) throws ExecutionException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      System.err.println("gave up");
    }
    return "";
  }

  String cancelledUnderACondition(Callable<String> lookup, boolean interrupt) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      if (interrupt) {
        answer.cancel(true);
      }
      return "";
    }
  }

  String anotherFutureIsCancelled(Callable<String> first, Callable<String> second)
      throws Exception {
    Future<String> left = pool.submit(first);
    Future<String> right = pool.submit(second);
    try {
      return left.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      right.cancel(true);
      return "";
    }
  }

  String finallyThatOnlyLogs(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } finally {
      System.out.println("lookup done: " + answer.isDone());
    }
  }

  String stateQueriesAreNoCancel(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return answer.isCancelled() ? "cancelled" : "late";
    }
  }

  String completableFuture(Supplier<String> lookup) throws Exception {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(lookup, pool);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }

  int futureTask(Callable<Integer> count) throws Exception {
    FutureTask<Integer> task = new FutureTask<>(count);
    new Thread(task, "count").start();
    try {
      return task.get(30, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return -1;
    }
  }

  String scheduledFuture(Callable<String> later) throws Exception {
    ScheduledFuture<String> answer = scheduler.schedule(later, 1, TimeUnit.SECONDS);
    try {
      return answer.get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }

  void periodicTaskForAWhile(Runnable beat) throws Exception {
    ScheduledFuture<?> beats = scheduler.scheduleAtFixedRate(beat, 0, 1, TimeUnit.SECONDS);
    try {
      beats.get(1, TimeUnit.MINUTES); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      System.out.println("one minute is over");
    }
  }

  long forkJoinTask(Callable<Long> sum) throws Exception {
    ForkJoinTask<Long> task = ForkJoinPool.commonPool().submit(sum);
    try {
      return task.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return 0L;
    }
  }
}
