package executors;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What the users of {@link HelperCallers} call: closers, borrowers, conditional closers. */
final class PoolHelpers {
  private PoolHelpers() {}

  static void shutdownAndAwait(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  static void shutdownQuietly(ExecutorService pool) {
    if (pool == null) {
      return;
    }
    try {
      pool.shutdownNow();
    } catch (RuntimeException e) {
      System.err.println("could not stop the pool: " + e);
    }
  }

  static void shutdownUnlessStopped(ExecutorService pool) {
    if (pool != null && !pool.isShutdown()) {
      shutdownAndAwait(pool);
    }
  }

  static void shutdownAll(ExecutorService... pools) {
    for (ExecutorService pool : pools) {
      pool.shutdown();
    }
  }

  static void shutdownEach(Collection<? extends ExecutorService> pools) {
    pools.forEach(ExecutorService::shutdown);
  }

  static void finish(ExecutorService pool, boolean stop) {
    if (stop) {
      pool.shutdown();
    }
  }

  static boolean drain(ExecutorService pool) throws InterruptedException {
    return pool.awaitTermination(30, TimeUnit.SECONDS);
  }

  static void describe(ExecutorService pool) {
    if (pool instanceof ThreadPoolExecutor) {
      System.out.println("active: " + ((ThreadPoolExecutor) pool).getActiveCount());
    } else {
      System.out.println("pool " + pool);
    }
  }

  static void runAll(ExecutorService pool, List<Runnable> jobs) {
    for (Runnable job : jobs) {
      pool.execute(job);
    }
  }

  static void runAllThenEnd(ExecutorService pool, List<Runnable> jobs) {
    try {
      runAll(pool, jobs);
    } finally {
      pool.shutdown();
    }
  }

  static ExecutorService newWorkers(String name, int threads) {
    return Executors.newFixedThreadPool(threads, task -> new Thread(task, name));
  }

  static ExecutorService newWorkers(int threads) {
    ExecutorService pool = newWorkers("worker", threads);
    describe(pool);
    return pool;
  }

  static ExecutorService orDefault(ExecutorService given) {
    return given != null ? given : Executors.newCachedThreadPool();
  }

  static <T extends ExecutorService> T warmUp(T pool) {
    pool.execute(() -> {});
    return pool;
  }
}
