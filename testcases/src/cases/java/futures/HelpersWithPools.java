package futures;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks that a method starts in a pool of its object, which another one ends. */
class HelpersWithPools {
  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Runnable last = () -> System.out.println("last");

  private Future<?> submitLast() {
    return pool.submit(last);
  }

  void shutdown() throws InterruptedException {
    other.shutdown();
    try {
      submitLast().get(10, TimeUnit.SECONDS);
      pool.shutdown();
    } catch (ExecutionException | TimeoutException e) {
      pool.shutdownNow();
    }
  }

  void shutdownTheOther() throws InterruptedException {
    try {
      submitLast().get(10, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      pool.shutdown();
    } catch (ExecutionException | TimeoutException e) {
      other.shutdownNow();
    }
  }

  static void shutdown(HelpersWithPools one) throws InterruptedException {
    try {
      one.submitLast().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      one.pool.shutdownNow();
    }
  }

  static void shutdown(HelpersWithPools one, HelpersWithPools two) throws InterruptedException {
    try {
      one.submitLast().get(10, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (ExecutionException | TimeoutException e) {
      two.pool.shutdownNow();
    }
  }
}
