package executors.idioms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Complaint: the pool made here is ended by its owner, later and elsewhere. */
final class OwnerEndsItLater {
  private OwnerEndsItLater() {}

  /** Ends everything that was ever registered. */
  static final class Lifecycle implements AutoCloseable {
    private final Deque<ExecutorService> pools = new ArrayDeque<>();

    synchronized <T extends ExecutorService> T manage(T pool) {
      pools.push(pool);
      return pool;
    }

    @Override
    public synchronized void close() {
      while (!pools.isEmpty()) {
        pools.pop().shutdown();
      }
    }
  }

  static final class Component {
    private final ExecutorService workers;

    Component(Lifecycle lifecycle) {
      workers = lifecycle.manage(Executors.newFixedThreadPool(4));
    }

    void accept(Runnable job) {
      workers.execute(job);
    }
  }

  static void managedLocal(Lifecycle lifecycle, Runnable job) {
    ExecutorService pool = lifecycle.manage(Executors.newSingleThreadExecutor());
    pool.execute(job);
  }

  static final class Registry implements AutoCloseable {
    private final List<AutoCloseable> closers = new ArrayList<>();

    ExecutorService workers(int threads) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      closers.add(pool::shutdown);
      return pool;
    }

    void runOnce(Runnable job) {
      ExecutorService pool = Executors.newSingleThreadExecutor();
      closers.add(() -> pool.shutdownNow());
      pool.execute(job);
    }

    @Override
    public void close() throws Exception {
      for (AutoCloseable closer : closers) {
        closer.close();
      }
    }
  }

  static final class ParentOfAWorker implements AutoCloseable {
    private Worker worker;

    void start() {
      worker = new Worker();
    }

    @Override
    public void close() {
      worker.pool.shutdown();
    }

    private static final class Worker {
      private final ExecutorService pool = Executors.newSingleThreadExecutor();
    }
  }

  static final class NobodyEndsItLater {
    private final ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private final List<Runnable> listeners = new ArrayList<>();

    synchronized void listen(Runnable listener) {
      listeners.add(listener);
    }

    synchronized void fire() {
      listeners.forEach(pool::execute);
    }
  }
}
