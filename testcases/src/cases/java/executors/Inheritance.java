package executors;

import java.io.Closeable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Superclasses, interfaces and own executor classes. */
final class Inheritance {
  private Inheritance() {}

  interface Stoppable {
    void stop(ExecutorService pool);
  }

  static final class Graceful implements Stoppable {
    @Override
    public void stop(ExecutorService pool) {
      pool.shutdown();
    }
  }

  static final class Forceful implements Stoppable {
    @Override
    public void stop(ExecutorService pool) {
      pool.shutdownNow();
    }
  }

  interface Probe {
    void inspect(ExecutorService pool);
  }

  static final class PrintingProbe implements Probe {
    @Override
    public void inspect(ExecutorService pool) {
      System.out.println("stopped: " + pool.isShutdown());
    }
  }

  static final class CountingProbe implements Probe {
    private int seen;

    @Override
    public void inspect(ExecutorService pool) {
      if (!pool.isTerminated()) {
        seen++;
      }
    }

    int seen() {
      return seen;
    }
  }

  abstract static class Service implements Closeable {
    private final ExecutorService pool;

    Service(ExecutorService pool) {
      this.pool = pool;
    }

    final void submit(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class MailService extends Service {
    MailService() {
      super(Executors.newFixedThreadPool(2));
    }
  }

  abstract static class Scheduled {
    private final ScheduledExecutorService scheduler;

    Scheduled() {
      scheduler = createScheduler(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    private static ScheduledExecutorService createScheduler() {
      return Executors.newScheduledThreadPool(1);
    }

    final void every(Runnable job, long millis) {
      scheduler.scheduleAtFixedRate(job, millis, millis, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  abstract static class Closing implements Closeable {
    abstract void closeResources();

    @Override
    public final void close() {
      closeResources();
    }
  }

  static final class ClosingIndexer extends Closing {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    void index(Runnable job) {
      pool.execute(job);
    }

    @Override
    void closeResources() {
      pool.shutdown();
    }
  }

  static final class ClosingButForgetful extends Closing {
    private final ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void index(Runnable job) {
      pool.execute(job);
    }

    @Override
    void closeResources() {
      System.out.println("indexer closed");
    }
  }

  static class MeteredPool extends ThreadPoolExecutor {
    private volatile long finished;

    MeteredPool(int threads) {
      super(threads, threads, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
      super.afterExecute(task, failure);
      finished = getCompletedTaskCount();
    }

    long finished() {
      return finished;
    }
  }

  static long ownSubclassNeverEnded(Runnable job) {
    MeteredPool pool = new MeteredPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    return pool.finished();
  }

  static long ownSubclassEnded(Runnable job) {
    MeteredPool pool = new MeteredPool(2);
    pool.execute(job);
    pool.shutdown();
    return pool.finished();
  }

  static void anonymousSubclassNeverEnded(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8)) {
          @Override
          protected void terminated() {
            System.out.println("terminated");
          }
        };
    pool.execute(job);
  }

  static ThreadPoolExecutor anonymousSubclassReturned() {
    return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8)) {
      @Override
      protected void beforeExecute(Thread thread, Runnable task) {
        thread.setName("worker-" + getPoolSize());
      }
    };
  }

  static void everyImplementationEnds(Stoppable stoppable, Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    stoppable.stop(pool);
  }

  static void everyImplementationBorrows(Probe probe, Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    probe.inspect(pool);
  }
}
