package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Pools that a builder makes for what it builds. */
final class BuiltOwners {
  private BuiltOwners() {}

  static final class LeakRegistry implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    private LeakRegistry(Builder builder) {
      this.timer = builder.timer;
    }

    void ask(Runnable check) {
      if (!closed) {
        timer.schedule(check, 1, TimeUnit.SECONDS);
      }
    }

    @Override
    public void close() {
      closed = true;
    }

    static final class Builder {
      private ScheduledExecutorService timer;

      Builder timer(ScheduledExecutorService timer) {
        this.timer = timer;
        return this;
      }

      LeakRegistry build() {
        if (timer == null) {
          timer = Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
        }
        return new LeakRegistry(this);
      }
    }
  }

  static final class OkRegistry implements AutoCloseable {
    private final ScheduledExecutorService timer;

    private OkRegistry(Builder builder) {
      this.timer = builder.timer;
    }

    @Override
    public void close() {
      timer.shutdown();
    }

    static final class Builder {
      private ScheduledExecutorService timer;

      OkRegistry build() {
        if (timer == null) {
          timer = Executors.newSingleThreadScheduledExecutor();
        }
        return new OkRegistry(this);
      }
    }
  }

  static final class OkHandsOut {
    private final ScheduledExecutorService timer;

    private OkHandsOut(Builder builder) {
      this.timer = builder.timer;
    }

    ScheduledExecutorService timer() {
      return timer;
    }

    static final class Builder {
      private ScheduledExecutorService timer;

      OkHandsOut build() {
        if (timer == null) {
          timer = Executors.newSingleThreadScheduledExecutor();
        }
        return new OkHandsOut(this);
      }
    }
  }

  static final class LeakWorkers {
    private final ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    Worker worker() {
      return new Worker(pool);
    }
  }

  static final class OkWorkers {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    Worker worker() {
      return new Worker(pool);
    }

    void stop() {
      pool.shutdown();
    }
  }

  static final class Worker {
    private final ExecutorService runner;

    Worker(ExecutorService runner) {
      this.runner = runner;
    }

    void work(Runnable task) {
      runner.execute(task);
    }
  }
}
