package dropped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors that the code itself makes or ends. */
final class OwnPools {
  private OwnPools() {}

  static void local(List<Runnable> jobs) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Runnable job : jobs) {
        pool.submit(job);
      }
    } finally {
      pool.shutdown();
    }
    pool.awaitTermination(1, TimeUnit.MINUTES);
  }

  static void periodicOnALocalPool(Runnable probe, long millis) throws InterruptedException {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    try {
      timer.scheduleAtFixedRate(probe, 0, 1, TimeUnit.SECONDS);
      Thread.sleep(millis);
    } finally {
      timer.shutdownNow();
    }
  }

  static ScheduledExecutorService periodicOnAPoolForTheCaller(Runnable probe) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    timer.scheduleAtFixedRate(probe, 0, 1, TimeUnit.SECONDS);
    return timer;
  }

  static void handedOn(Runnable probe, List<ScheduledExecutorService> timers) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    timer.scheduleWithFixedDelay(probe, 0, 1, TimeUnit.SECONDS);
    timers.add(timer);
  }

  /** Indexes documents; its pool ends with it. */
  static final class Indexer implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    void index(Runnable document) {
      pool.submit(document);
    }

    void indexAll(List<Runnable> documents) {
      documents.forEach(pool::submit);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  /** The constructor takes the pool, and the class ends it. */
  static final class TakesOver {
    private final ExecutorService pool;

    TakesOver(ExecutorService pool) {
      this.pool = pool;
    }

    void index(Runnable document) {
      pool.submit(document);
    }

    void stop() {
      pool.shutdownNow();
    }
  }

  /** The constructor takes the pool, and the class waits for it only. */
  static final class OnlyLooks {
    private final ExecutorService pool;

    OnlyLooks(ExecutorService pool) {
      this.pool = pool;
    }

    void index(Runnable document) {
      pool.submit(document); // LEAK FutureCancellation/FutureDropped
    }

    boolean isRunning() {
      return !pool.isShutdown();
    }
  }

  /** One constructor makes the pool for the other. */
  static final class Defaulted {
    private final ExecutorService pool;

    Defaulted() {
      this(Executors.newCachedThreadPool());
    }

    private Defaulted(ExecutorService pool) {
      this.pool = pool;
    }

    void index(Runnable document) {
      pool.submit(document);
    }

    void stop() {
      pool.shutdown();
    }
  }

  /** Watches a directory. */
  static final class Watcher implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    void watch(Runnable probe) {
      timer.scheduleAtFixedRate(probe, 1, 1, TimeUnit.SECONDS);
    }

    void once(Runnable probe) {
      timer.schedule(probe, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      timer.shutdown();
    }
  }

  /** Ends its timer in a helper, by a local copy. */
  static final class Restarted {
    private ScheduledExecutorService timer;

    void start(ThreadFactory factory, Runnable probe) {
      timer = Executors.newSingleThreadScheduledExecutor(factory);
      timer.scheduleWithFixedDelay(probe, 0, 5, TimeUnit.SECONDS);
    }

    void stop() {
      ScheduledExecutorService old = timer;
      timer = null;
      end(old);
    }

    private static void end(ExecutorService pool) {
      if (pool != null) {
        pool.shutdownNow();
      }
    }
  }

  /** Nothing ends the timer, and nothing cancels what it repeats. */
  static final class Eternal {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void watch(Runnable probe) {
      timer.scheduleAtFixedRate(probe, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void once(Runnable probe) {
      timer.schedule(probe, 1, TimeUnit.SECONDS);
    }
  }

  /** Others may end the timer. */
  static final class Lending {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    void watch(Runnable probe) {
      timer.scheduleAtFixedRate(probe, 1, 1, TimeUnit.SECONDS);
    }

    ScheduledExecutorService timer() {
      return timer;
    }
  }

  /** A pool for each tenant. */
  static final class Tenants {
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    void run(String tenant, Runnable job) {
      pools.computeIfAbsent(tenant, name -> Executors.newSingleThreadExecutor()).submit(job);
    }

    void stop() {
      pools.values().forEach(ExecutorService::shutdown);
    }
  }

  /** Several pools, told apart by a hash. */
  static final class Striped {
    private final List<ExecutorService> stripes = new ArrayList<>();

    Striped(int count) {
      for (int i = 0; i < count; i++) {
        stripes.add(Executors.newSingleThreadExecutor());
      }
    }

    void run(String key, Runnable job) {
      stripes.get(Math.floorMod(key.hashCode(), stripes.size())).submit(job);
    }

    void stop() {
      for (ExecutorService stripe : stripes) {
        stripe.shutdown();
      }
    }
  }

  /** A static pool that the class ends. */
  static final class Ended {
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    static void run(Runnable job) {
      POOL.submit(job);
    }

    static void stop() {
      POOL.shutdownNow();
    }
  }

  /** A static timer that nobody ends. */
  static final class Beating {
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1);

    static void beat(Runnable job) {
      TIMER.scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  /** An executor itself. */
  static final class Counting extends ThreadPoolExecutor {
    private long count;

    Counting(int threads) {
      super(threads, threads, 0, TimeUnit.SECONDS, new java.util.concurrent.LinkedBlockingQueue<>());
    }

    void twice(Runnable job) {
      count += 2;
      submit(job);
      this.submit(job);
    }
  }
}
