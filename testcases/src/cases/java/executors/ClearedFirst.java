package executors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The fix must release before the collection is emptied, not after. */
final class ClearedFirst implements AutoCloseable {
  private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

  void run(String tenant, Runnable task) {
    pools
        .computeIfAbsent(tenant, t -> Executors.newSingleThreadExecutor()) // LEAK ExecutorShutdown/ExecutorNotShutdown
        .execute(task);
  }

  @Override
  public void close() {
    pools.clear();
  }

  static final class Nulled implements AutoCloseable {
    private ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void run(Runnable task) {
      pool.execute(task);
    }

    @Override
    public void close() {
      pool = null;
    }
  }
}
