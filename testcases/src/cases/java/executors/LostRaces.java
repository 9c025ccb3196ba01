package executors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools for a map that may have got another one in the meantime. */
final class LostRaces {
  private final ConcurrentMap<String, ExecutorService> pools = new ConcurrentHashMap<>();

  void leakRegister(String type, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads); // LEAK ExecutorShutdown/ExecutorNotShutdown
    ExecutorService known = pools.putIfAbsent(type, pool);
    if (known != null) {
      System.err.println("there is one already: " + known);
      pool = null;
    }
  }

  ExecutorService leakGet(String type) {
    ExecutorService pool = pools.get(type);
    if (pool == null) {
      ExecutorService made = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool = pools.putIfAbsent(type, made);
      if (pool == null) {
        pool = made;
      }
    }
    return pool;
  }

  void okRegister(String type, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    ExecutorService known = pools.putIfAbsent(type, pool);
    if (known != null) {
      pool.shutdown();
    }
  }

  ExecutorService okGet(String type) {
    ExecutorService pool = pools.get(type);
    if (pool == null) {
      ExecutorService made = Executors.newCachedThreadPool();
      pool = pools.putIfAbsent(type, made);
      if (pool == null) {
        pool = made;
      } else {
        made.shutdown();
      }
    }
    return pool;
  }

  boolean okAdds(String type) {
    ExecutorService made = Executors.newCachedThreadPool();
    boolean isNew = pools.putIfAbsent(type, made) == null;
    if (!isNew) {
      made.shutdownNow();
    }
    return isNew;
  }

  void okAlone(String type) {
    pools.putIfAbsent(type, Executors.newSingleThreadExecutor());
  }

  void stop() {
    for (Map.Entry<String, ExecutorService> each : pools.entrySet()) {
      each.getValue().shutdown();
    }
  }
}
