package executors.idioms;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Complaint: rules fire on injected executors and exact types, and miss some factories. */
final class InjectedOrCreated {
  private InjectedOrCreated() {}

  static final class Injected {
    private final ScheduledExecutorService scheduler;

    Injected(ScheduledExecutorService scheduler) {
      this.scheduler = scheduler;
    }

    void every(Runnable job) {
      scheduler.scheduleWithFixedDelay(job, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class InjectedExactType {
    private final ThreadPoolExecutor pool;

    InjectedExactType(ThreadPoolExecutor pool) {
      this.pool = pool;
      pool.prestartAllCoreThreads();
    }

    int backlog() {
      return pool.getQueue().size();
    }
  }

  static final class TakenFromTheContext {
    private final ExecutorService pool;

    TakenFromTheContext(Context context) {
      this.pool = context.workers();
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  interface Context {
    ExecutorService workers();
  }

  static final class CreatedByTheRarelyKnownFactory {
    private final ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void every(Runnable job) {
      scheduler.scheduleWithFixedDelay(job, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class CreatedWithAnInjectedDaemonFactory {
    private final ScheduledExecutorService scheduler;

    CreatedWithAnInjectedDaemonFactory(ThreadFactory daemons) {
      scheduler = new ScheduledThreadPoolExecutor(1, daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void every(Runnable job) {
      scheduler.scheduleWithFixedDelay(job, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class CreatedAndEnded implements AutoCloseable {
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(2);

    void every(Runnable job) {
      scheduler.scheduleWithFixedDelay(job, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      scheduler.shutdown();
    }
  }
}
