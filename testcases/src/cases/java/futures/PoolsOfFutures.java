package futures;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending the pool that runs the task, now or politely. */
final class PoolsOfFutures {
  private final ExecutorService shared;

  PoolsOfFutures(ExecutorService shared) {
    this.shared = shared;
  }

  String politeShutdownLetsItRun(Callable<String> lookup) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<String> answer = pool.submit(lookup);
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } finally {
      pool.shutdown();
    }
  }

  String politeShutdownRightAfterTheSubmit(Callable<String> lookup) throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<String> answer = pool.submit(lookup);
      pool.shutdown();
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException | ExecutionException e) {
      return "";
    } finally {
      pool.shutdown();
    }
  }

  String anotherPoolIsEnded(Callable<String> lookup, Runnable warmUp) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      other.execute(warmUp);
      Future<String> answer = shared.submit(lookup);
      return answer.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } finally {
      other.shutdownNow();
    }
  }

  void endedNowOnInterruptionOnly(Runnable job) throws ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> done = pool.submit(job);
    try {
      done.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      System.err.println("too slow");
    } finally {
      pool.shutdown();
    }
  }

  String endedNowInFinally(Callable<String> lookup) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<String> answer = pool.submit(lookup);
      return answer.get(1, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }

  String endedNowInTheCatch(Callable<String> lookup)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<String> answer = pool.submit(lookup);
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      pool.shutdownNow();
      return "";
    } finally {
      pool.shutdown();
    }
  }

  String temporaryOfAPoolEndedNow(Callable<String> lookup) throws Exception {
    ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
    try {
      return pool.schedule(lookup, 1, TimeUnit.SECONDS).get(5, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }

  String endedNowByAHelper(Callable<String> lookup) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(lookup).get(1, TimeUnit.SECONDS);
    } finally {
      endNow(pool);
    }
  }

  private static void endNow(ExecutorService pool) {
    for (Runnable dropped : pool.shutdownNow()) {
      System.err.println("never started: " + dropped);
    }
  }

  String cancelledAndPolitelyEnded(Callable<String> lookup) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<String> answer = null;
    try {
      answer = pool.submit(lookup);
      return answer.get(1, TimeUnit.SECONDS);
    } finally {
      if (answer != null) {
        answer.cancel(true);
      }
      pool.shutdown();
    }
  }

  /** Ends its own pool, and with it the task. */
  static final class OneShot {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    String run(Callable<String> lookup) throws ExecutionException, InterruptedException {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        pool.shutdownNow();
        return "";
      }
    }

    void stop() {
      pool.shutdownNow();
    }
  }

  static String stageOnAPoolEndedNow() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> "ok", pool);
      return answer.get(1, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }
}
