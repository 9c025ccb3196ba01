package executors;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Fields that get new pools while the object lives; chains of calls that return {@code this}. */
class FieldsOverTime {

  static final class SwapOnlyWhenIdle implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    void resize(int threads, boolean idle) {
      ExecutorService old = pool;
      pool = Executors.newFixedThreadPool(threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
      if (idle) {
        old.shutdown();
      }
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class SwapAndDrain implements AutoCloseable {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    void resize(int threads) throws InterruptedException {
      ExecutorService old = this.pool;
      this.pool = Executors.newFixedThreadPool(threads);
      end(old);
    }

    private static void end(ExecutorService old) throws InterruptedException {
      old.shutdown();
      if (!old.awaitTermination(1, TimeUnit.SECONDS)) {
        old.shutdownNow();
      }
    }

    @Override
    public void close() throws InterruptedException {
      end(pool);
    }
  }

  static final class SwapAndHandBack {
    private ExecutorService pool = Executors.newFixedThreadPool(2);

    ExecutorService exchange() {
      ExecutorService old = pool;
      pool = Executors.newFixedThreadPool(4);
      return old;
    }

    void close() {
      pool.shutdown();
    }
  }

  static final class OnePerRun {
    private ExecutorService pool;

    void run(Runnable job) {
      pool = Executors.newSingleThreadExecutor();
      try {
        pool.execute(job);
      } finally {
        pool.shutdown();
      }
    }
  }

  static final class OnePerRunAndNoEnd {
    private ExecutorService pool;

    void run(Runnable job) {
      pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(job);
    }
  }

  static final class Debounced {
    private Timer timer;

    synchronized void touch(TimerTask task) {
      if (timer != null) {
        timer.cancel();
      }
      timer = new Timer("debounce", true);
      timer.schedule(task, 200);
    }

    synchronized void close() {
      if (timer != null) {
        timer.cancel();
        timer = null;
      }
    }
  }

  static final class NeverDebounced {
    private Timer timer = new Timer(true);

    synchronized void touch(TimerTask task) {
      timer = new Timer(true); // LEAK ExecutorShutdown/ExecutorNotShutdown
      timer.schedule(task, 200);
    }

    synchronized void close() {
      timer.cancel();
    }
  }

  static final class Fluent {
    private final ExecutorService pool =
        Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    Fluent then(Runnable job) {
      pool.execute(job);
      return this;
    }
  }

  static final class FluentAndClosed implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    FluentAndClosed then(Runnable job) {
      pool.execute(job);
      return this;
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class Registered {
    private static Registered latest;
    private final ExecutorService pool =
        Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    Registered() {
      latest = this;
    }

    static void accept(Runnable job) {
      latest.pool.execute(job);
    }
  }

  static final class RegisteredAndEnded {
    private static RegisteredAndEnded latest;
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    RegisteredAndEnded() {
      latest = this;
    }

    static void stopLatest() {
      latest.pool.shutdown();
    }
  }
}
