package futures;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Timed waits as they stand in health checks, lookups and scatter-gather code. */
final class EverydayWaits {
  /** What a health check finds. */
  enum Health {
    UP,
    DOWN,
    UNKNOWN
  }

  private final ExecutorService pool;
  private final Duration limit;

  EverydayWaits(ExecutorService pool, Duration limit) {
    this.pool = pool;
    this.limit = Objects.requireNonNull(limit);
  }

  Health check(Callable<Boolean> ping) {
    var answer = pool.submit(ping);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS) // LEAK FutureCancellation/TimedOutFutureNotCancelled
          ? Health.UP
          : Health.DOWN;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Health.UNKNOWN;
    } catch (ExecutionException e) {
      return Health.DOWN;
    } catch (TimeoutException e) {
      return Health.UNKNOWN;
    }
  }

  Map<String, String> scatterGather(Map<String, Callable<String>> shards) throws Exception {
    Map<String, Future<String>> running = new HashMap<>();
    shards.forEach((name, query) -> running.put(name, pool.submit(query)));
    Map<String, String> rows = new HashMap<>();
    for (Map.Entry<String, Future<String>> entry : running.entrySet()) {
      try {
        rows.put(entry.getKey(), entry.getValue().get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        rows.put(entry.getKey(), "timeout");
      }
    }
    return rows;
  }

  void allOfGivesUp(Runnable left, Runnable right) throws Exception {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(left, pool), CompletableFuture.runAsync(right, pool))
        .get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String synchronizedWait(Callable<String> lookup) throws Exception {
    synchronized (this) {
      Future<String> answer = pool.submit(lookup);
      try {
        return answer.get(limit.toSeconds(), TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        return null;
      }
    }
  }

  Health checkAndCancel(Callable<Boolean> ping) {
    var answer = pool.submit(ping);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS) ? Health.UP : Health.DOWN;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Health.UNKNOWN;
    } catch (ExecutionException e) {
      return Health.DOWN;
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Health.UNKNOWN;
    }
  }

  Map<String, String> scatterGatherAndCancel(Map<String, Callable<String>> shards)
      throws Exception {
    Map<String, Future<String>> running = new HashMap<>();
    shards.forEach((name, query) -> running.put(name, pool.submit(query)));
    Map<String, String> rows = new HashMap<>();
    for (Map.Entry<String, Future<String>> entry : running.entrySet()) {
      Future<String> row = entry.getValue();
      try {
        rows.put(entry.getKey(), row.get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        row.cancel(true);
        rows.put(entry.getKey(), "timeout");
      }
    }
    return rows;
  }

  String firstOfMany(List<Callable<String>> lookups) throws Exception {
    CompletionService<String> completion = new ExecutorCompletionService<>(pool);
    lookups.forEach(completion::submit);
    Future<String> first = completion.poll(1, TimeUnit.SECONDS);
    return first == null ? "" : first.get();
  }

  boolean latchIsNoFuture(CountDownLatch latch, Runnable job) throws InterruptedException {
    pool.execute(job);
    return latch.await(1, TimeUnit.SECONDS);
  }

  String switchedOff(Callable<String> lookup, boolean asynchronous) throws Exception {
    Future<String> answer = asynchronous ? pool.submit(lookup) : null;
    if (answer == null) {
      return lookup.call();
    }
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return answer.cancel(true) ? "" : answer.get();
    }
  }

  String cleanedUpInANestedFinally(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new IllegalStateException("lookup took more than a second", e);
      }
    } finally {
      System.out.println("lookup over");
      answer.cancel(true);
    }
  }

  String completedLocally(String value) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> promise.complete(value));
    try {
      return promise.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      promise.cancel(false);
      return value;
    }
  }
}
