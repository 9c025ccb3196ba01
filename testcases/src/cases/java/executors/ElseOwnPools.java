package executors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Pools that a closure makes where there is none yet. */
class ElseOwnPools {
  static ExecutorService newPool() {
    return Executors.newFixedThreadPool(2);
  }

  ExecutorService givenOrOwn(ExecutorService given) {
    return Optional.ofNullable(given).orElseGet(ElseOwnPools::newPool);
  }

  ExecutorService givenOrMade(ExecutorService given) {
    ExecutorService pool = Optional.ofNullable(given).orElseGet(() -> Executors.newFixedThreadPool(2));
    pool.execute(() -> {});
    return pool;
  }

  void usedOnly(ExecutorService given, Runnable job) {
    ExecutorService pool = Optional.ofNullable(given).orElseGet(() -> Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void usedAndEnded(ExecutorService given, Runnable job) {
    ExecutorService pool = Optional.ofNullable(given).orElseGet(() -> Executors.newFixedThreadPool(2));
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  void endedThroughMap(Runnable job) {
    Map<String, ExecutorService> pools = new HashMap<>();
    ExecutorService pool = pools.computeIfAbsent("a", name -> Executors.newFixedThreadPool(2));
    pool.execute(job);
    pool.shutdown();
  }

  static final class Ended {
    private final ExecutorService pool;

    Ended(ExecutorService given) {
      pool = Optional.ofNullable(given).orElseGet(() -> Executors.newFixedThreadPool(2));
    }

    void close() {
      pool.shutdown();
    }
  }

  static final class NeverEnded {
    private final ExecutorService pool;

    NeverEnded(ExecutorService given) {
      pool = Optional.ofNullable(given).orElseGet(() -> Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void run(Runnable job) {
      pool.execute(job);
    }
  }

  static final class LazyScheduler {
    private final AtomicReference<ScheduledExecutorService> pool = new AtomicReference<>();

    void schedule(Runnable job) {
      pool.updateAndGet(e -> Optional.ofNullable(e).orElseGet(LazyScheduler::make)).execute(job);
    }

    private static ScheduledExecutorService make() {
      ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1);
      made.setKeepAliveTime(1, TimeUnit.SECONDS);
      return made;
    }

    void stop() {
      Optional.ofNullable(pool.getAndSet(null)).ifPresent(ScheduledExecutorService::shutdown);
    }
  }
}
