package futures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for one task in several rounds, and for several tasks at a time. */
final class RepeatedWaits {
  private final ExecutorService pool;

  RepeatedWaits(ExecutorService pool) {
    this.pool = pool;
  }

  <T> T patient(Callable<T> work) throws InterruptedException, ExecutionException {
    Future<T> result = pool.submit(work);
    for (int i = 0; i < 5; i++) {
      try {
        return result.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        System.err.println("still waiting: " + i);
      }
    }
    throw new IllegalStateException("no result");
  }

  <T> T okPatient(Callable<T> work) throws InterruptedException, ExecutionException {
    Future<T> result = pool.submit(work);
    for (int i = 0; i < 5; i++) {
      try {
        return result.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.err.println("still waiting: " + i);
      }
    }
    result.cancel(true);
    throw new IllegalStateException("no result");
  }

  int sum(List<Callable<Integer>> parts)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Future<Integer>> results = new ArrayList<>();
    for (Callable<Integer> part : parts) {
      results.add(pool.submit(part));
    }
    int sum = 0;
    for (Future<Integer> result : results) {
      sum += result.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
    return sum;
  }

  void both(Supplier<String> one, Supplier<String> other)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(one, pool);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(other, pool);
    CompletableFuture.allOf(first, second).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }
}
