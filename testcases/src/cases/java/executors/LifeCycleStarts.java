package executors;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fields that are created in the start of a life cycle, or near one. */
final class LifeCycleStarts {
  private LifeCycleStarts() {}

  static final class StartAfterTheConstructorCreated {
    private ScheduledExecutorService scheduler;

    StartAfterTheConstructorCreated() {
      scheduler = Executors.newScheduledThreadPool(1);
    }

    void start(Runnable beat) {
      scheduler = Executors.newScheduledThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
      scheduler.scheduleAtFixedRate(beat, 0, 1, TimeUnit.SECONDS);
    }

    void stop() {
      scheduler.shutdown();
    }
  }

  static final class RestartDropsTheOldTimer {
    private Timer timer;

    void start() {
      timer = new Timer("beat");
    }

    void restart() {
      timer = new Timer("beat-again"); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void stop() {
      timer.cancel();
    }
  }

  static final class ConstructorCallsTheCreator implements AutoCloseable {
    private ExecutorService pool;

    ConstructorCallsTheCreator() {
      renew();
    }

    void renew() {
      pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  static final class RestartStopsFirst {
    private Timer timer;

    void start() {
      timer = new Timer("beat");
    }

    void restart() {
      stop();
      timer = new Timer("beat-again");
    }

    void stop() {
      if (timer != null) {
        timer.cancel();
        timer = null;
      }
    }
  }

  static final class SoleCreationInStart {
    private ExecutorService pool;

    void start() {
      pool = Executors.newFixedThreadPool(2);
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    void stop() {
      pool.shutdown();
    }
  }

  static final class SoleCreationInPostConstruct {
    private ScheduledExecutorService scheduler;

    @PostConstruct
    void prepare() {
      scheduler = Executors.newSingleThreadScheduledExecutor();
    }

    @PreDestroy
    void tearDown() {
      scheduler.shutdown();
    }
  }

  static final class SoleCreationElsewhere implements AutoCloseable {
    private ExecutorService pool;

    void beginImport(Runnable job) {
      pool = Executors.newSingleThreadExecutor();
      pool.execute(job);
    }

    @Override
    public void close() {
      if (pool != null) {
        pool.shutdown();
      }
    }
  }

  /** A framework's template methods start and end, too. */
  static final class Service {
    private ExecutorService pool;
    private ExecutorService forgotten;

    protected void serviceStart() {
      pool = Executors.newSingleThreadExecutor();
      forgotten = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(() -> forgotten.execute(() -> {}));
    }

    protected void serviceStop() {
      if (pool != null) {
        pool.shutdownNow();
      }
    }
  }
}
