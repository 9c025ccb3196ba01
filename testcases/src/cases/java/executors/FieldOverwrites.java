package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Fields that are created again: ended first, or not. */
final class FieldOverwrites {
  private FieldOverwrites() {}

  static final class ResizeDropsTheOldPool implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    void resize(int threads) {
      pool = Executors.newFixedThreadPool(threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class OldPoolAwaitedOnly implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    void roll() throws InterruptedException {
      pool.awaitTermination(1, TimeUnit.SECONDS);
      pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class OldPoolEndedOnOneBranch implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    void resize(int threads, boolean drop) {
      if (drop) {
        pool.shutdownNow();
      }
      pool = Executors.newFixedThreadPool(threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class ResizeEndsTheOldPool implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    synchronized void resize(int threads) {
      pool.shutdown();
      pool = Executors.newFixedThreadPool(threads);
    }

    @Override
    public synchronized void close() {
      pool.shutdown();
    }
  }

  static final class SwapThroughALocal implements AutoCloseable {
    private volatile ExecutorService pool = Executors.newFixedThreadPool(2);

    synchronized void resize(int threads) {
      ExecutorService old = pool;
      pool = Executors.newFixedThreadPool(threads);
      old.shutdown();
    }

    @Override
    public synchronized void close() {
      pool.shutdown();
    }
  }

  static final class CreatedOnlyWhereNull implements AutoCloseable {
    private ExecutorService pool;

    private synchronized ExecutorService pool() {
      if (pool == null) {
        pool = Executors.newCachedThreadPool();
      }
      return pool;
    }

    void accept(Runnable job) {
      pool().execute(job);
    }

    @Override
    public synchronized void close() {
      if (pool != null) {
        pool.shutdown();
        pool = null;
      }
    }
  }

  static final class CreatedAgainWhereShutDown implements AutoCloseable {
    private ExecutorService pool = Executors.newSingleThreadExecutor();

    synchronized void accept(Runnable job) {
      if (pool.isShutdown()) {
        pool = Executors.newSingleThreadExecutor();
      }
      pool.execute(job);
    }

    @Override
    public synchronized void close() {
      pool.shutdown();
    }
  }

  static final class ReferenceIsAnElement implements AutoCloseable {
    private final AtomicReference<ExecutorService> pool =
        new AtomicReference<>(Executors.newFixedThreadPool(2));

    void renew() {
      pool.set(Executors.newFixedThreadPool(4));
    }

    @Override
    public void close() {
      pool.get().shutdown();
    }
  }

  static final class ReferenceSwapEndsTheOld implements AutoCloseable {
    private final AtomicReference<ExecutorService> pool = new AtomicReference<>();

    void renew() {
      ExecutorService old = pool.getAndSet(Executors.newFixedThreadPool(4));
      if (old != null) {
        old.shutdown();
      }
    }

    @Override
    public void close() {
      ExecutorService old = pool.getAndSet(null);
      if (old != null) {
        old.shutdown();
      }
    }
  }
}
