package executors;

import java.io.Closeable;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Pools in instance fields that no method of the class ends. */
final class FieldsNeverEnded {
  private FieldsNeverEnded() {}

  static final class NoLifeCycleAtAll {
    private final ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown

    Future<?> send(Runnable mail) {
      return pool.submit(mail);
    }
  }

  static final class CreatedInTheConstructor {
    private final ExecutorService pool;

    CreatedInTheConstructor(int threads) {
      this.pool = Executors.newFixedThreadPool(threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    CompletableFuture<Void> index(Runnable job) {
      return CompletableFuture.runAsync(job, pool);
    }
  }

  static final class CloseForgetsThePool implements Closeable {
    private final ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private volatile boolean closed;

    void accept(Runnable job) {
      if (!closed) {
        pool.execute(job);
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  static final class CloseOnlyAwaits implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() throws InterruptedException {
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
  }

  static final class CloseEndsTheOtherPoolOnly implements AutoCloseable {
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final ExecutorService writers = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void copy(Runnable read, Runnable write) {
      readers.execute(read);
      writers.execute(write);
    }

    @Override
    public void close() {
      readers.shutdown();
    }
  }

  static final class QueryIsNoLifeCycle {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private int failures;

    void accept(Runnable job) {
      try {
        pool.execute(job);
      } catch (RuntimeException e) {
        failures++;
      }
    }

    boolean isClosed() {
      if (failures > 10) {
        pool.shutdown();
      }
      return pool.isShutdown();
    }
  }

  static final class PrivateGetter {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    private ExecutorService pool() {
      return pool;
    }

    void accept(Runnable job) {
      pool().execute(job);
    }
  }

  static final class PassesThisOn {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    PassesThisOn(List<PassesThisOn> registry) {
      registry.add(this);
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class GetterOfSomethingElse {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    public boolean isIdle() {
      return pool.isTerminated();
    }

    public Future<?> accept(Runnable job) {
      return pool.submit(job);
    }
  }

  static final class TaskCancelledTimerNot {
    private final Timer timer = new Timer("refresh", true); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private TimerTask refresh;

    void start(Runnable job) {
      refresh =
          new TimerTask() {
            @Override
            public void run() {
              job.run();
            }
          };
      timer.schedule(refresh, 0, 60_000);
    }

    void stop() {
      refresh.cancel();
    }
  }

  static final class HandleCancelledSchedulerNot {
    private final ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private Future<?> handle;

    void start(Runnable beat) {
      handle = scheduler.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
    }

    void stop() {
      handle.cancel(true);
    }
  }

  static final class InitialiserBlock {
    private final ExecutorService pool;

    {
      pool = Executors.newWorkStealingPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class LazyField {
    private ExecutorService pool;

    synchronized void accept(Runnable job) {
      if (pool == null) {
        pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
      pool.execute(job);
    }
  }

  static final class StoppedFlagOnly {
    private ScheduledExecutorService scheduler;
    private volatile boolean running;

    void start(Runnable beat) {
      running = true;
      scheduler = Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
      scheduler.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
          () -> {
            if (running) {
              beat.run();
            }
          },
          0,
          1,
          TimeUnit.SECONDS);
    }

    void stop() {
      running = false;
      scheduler = null;
    }
  }

  static final class HelperOnlyBorrows implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void accept(List<Runnable> jobs) {
      PoolHelpers.runAll(pool, jobs);
    }

    @Override
    public void close() {
      PoolHelpers.describe(pool);
    }
  }
}
