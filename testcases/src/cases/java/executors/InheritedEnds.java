package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools of a subclass that the superclass or an interface's default method ends. */
final class InheritedEnds {
  private InheritedEnds() {}

  abstract static class Job {
    final void end(ExecutorService pool) {
      if (pool != null) {
        pool.shutdown();
      }
    }

    final void note(ExecutorService pool) {
      System.out.println("ended: " + pool.isTerminated());
    }

    ExecutorService workers() {
      return Executors.newFixedThreadPool(2);
    }
  }

  static final class Import extends Job {
    void run(Runnable step) {
      ExecutorService pool = Executors.newSingleThreadExecutor();
      pool.execute(step);
      end(pool);
    }

    void runNoted(Runnable step) {
      ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(step);
      note(pool);
    }

    void runOnInheritedWorkers(Runnable step) {
      ExecutorService pool = workers(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(step);
    }

    void runOnInheritedWorkersAndEnd(Runnable step) {
      ExecutorService pool = super.workers();
      try {
        pool.execute(step);
      } finally {
        end(pool);
      }
    }
  }

  static final class Export extends Job implements AutoCloseable {
    private final ExecutorService pool = workers();

    void run(Runnable step) {
      pool.execute(step);
    }

    @Override
    public void close() {
      end(pool);
    }
  }

  interface Endable {
    default void endQuietly(ExecutorService pool) {
      try {
        pool.shutdownNow();
      } catch (SecurityException e) {
        System.err.println("not allowed to end the pool");
      }
    }
  }

  static final class Report implements Endable {
    void render(Runnable page) {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      pool.execute(page);
      endQuietly(pool);
    }
  }

  static final class ReportField implements Endable {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    void render(Runnable page) {
      pool.execute(page);
    }

    void destroy() {
      endQuietly(pool);
    }
  }
}
