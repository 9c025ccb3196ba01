package futures;

import java.io.IOException;
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

/** The timeout is caught here, and the task is told so. */
final class CaughtAndCancelled {
  private final ExecutorService pool;
  private final ScheduledExecutorService scheduler;

  CaughtAndCancelled(ExecutorService pool, ScheduledExecutorService scheduler) {
    this.pool = pool;
    this.scheduler = scheduler;
  }

  String cancelsFirst(Callable<String> lookup) throws ExecutionException, InterruptedException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "unknown";
    }
  }

  String cancelWithoutInterruption(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("too slow");
      answer.cancel(false);
      throw e;
    }
  }

  Optional<String> cancelInMultiCatch(Callable<String> lookup) throws InterruptedException {
    Future<String> answer = pool.submit(lookup);
    try {
      return Optional.of(answer.get(2, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException e) {
      answer.cancel(true);
      return Optional.empty();
    }
  }

  String cancelInCatchException(Callable<String> lookup) {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS);
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      answer.cancel(true);
      return null;
    }
  }

  String cancelInFinally(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  String cancelInFinallyBehindIsDone(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(2, TimeUnit.SECONDS);
    } finally {
      if (!answer.isDone()) {
        answer.cancel(true);
      }
    }
  }

  boolean cancelInTheCondition(Runnable job) throws ExecutionException, InterruptedException {
    Future<?> done = pool.submit(job);
    try {
      done.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      if (!done.cancel(true)) {
        System.err.println("finished in the last moment");
      }
      return false;
    }
    return true;
  }

  String cancelAfterTheTry(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    String text = null;
    try {
      text = answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("too slow");
    }
    if (text == null) {
      answer.cancel(true);
      text = "";
    }
    return text;
  }

  String cancelledBehindAFlag(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    boolean finished = false;
    try {
      String text = answer.get(1, TimeUnit.SECONDS);
      finished = true;
      return text;
    } finally {
      if (!finished) {
        answer.cancel(true);
      }
    }
  }

  byte[] outerCatchCancels(Callable<byte[]> read) throws IOException {
    Future<byte[]> bytes = pool.submit(read);
    try {
      try {
        return bytes.get(5, TimeUnit.SECONDS);
      } finally {
        System.out.println("waited");
      }
    } catch (TimeoutException | InterruptedException | ExecutionException e) {
      bytes.cancel(true);
      throw new IOException(e);
    }
  }

  String completableFuture(Supplier<String> lookup) throws Exception {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(lookup, pool);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return "";
    }
  }

  int futureTask(Callable<Integer> count) throws Exception {
    FutureTask<Integer> task = new FutureTask<>(count);
    pool.execute(task);
    try {
      return task.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return -1;
    }
  }

  void periodicTaskForAWhile(Runnable beat) throws Exception {
    ScheduledFuture<?> beats = scheduler.scheduleAtFixedRate(beat, 0, 1, TimeUnit.SECONDS);
    try {
      beats.get(1, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      beats.cancel(false);
    }
  }

  long forkJoinTask(Callable<Long> sum) throws Exception {
    ForkJoinTask<Long> task = ForkJoinPool.commonPool().submit(sum);
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return 0L;
    }
  }

  String cancelledThroughAnAlias(Callable<String> lookup) throws Exception {
    FutureTask<String> task = new FutureTask<>(lookup);
    Future<String> answer = task;
    pool.execute(task);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return "";
    }
  }

  String everyAttemptIsCancelled(Callable<String> lookup) throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        answer.cancel(true);
      }
    }
    return "";
  }

  String exitsTheProcess(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.exit(3);
      return "";
    }
  }
}
