package executors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools that are collected in a local variable first, which then goes into a field. */
final class CollectedFirst {
  static final class Kept implements AutoCloseable {
    private List<ExecutorService> pools;

    void start(int n) {
      List<ExecutorService> made = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        made.add(Executors.newSingleThreadExecutor());
      }
      this.pools = made;
    }

    @Override
    public void close() {
      pools.forEach(ExecutorService::shutdown);
    }
  }

  static final class Forgotten {
    private List<ExecutorService> pools;

    Forgotten(int n) {
      List<ExecutorService> made = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        made.add(Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
      this.pools = made;
    }

    int size() {
      return pools.size();
    }
  }

  static final class Given {
    private final Map<String, ExecutorService> pools;

    Given(Set<String> names) {
      Map<String, ExecutorService> made = new HashMap<>();
      for (String n : names) {
        made.put(n, Executors.newSingleThreadExecutor());
      }
      this.pools = Collections.unmodifiableMap(made);
    }

    Map<String, ExecutorService> pools() {
      return pools;
    }
  }

  static final class Copied implements AutoCloseable {
    private final Map<String, ExecutorService> pools;

    Copied(Set<String> names) {
      Map<String, ExecutorService> made = new HashMap<>();
      for (String n : names) {
        made.put(n, Executors.newSingleThreadExecutor());
      }
      this.pools = Map.copyOf(made);
    }

    @Override
    public void close() {
      for (ExecutorService pool : pools.values()) {
        pool.shutdown();
      }
    }
  }

  static final class CopiedForgotten {
    private final Map<String, ExecutorService> pools;

    CopiedForgotten(Set<String> names) {
      Map<String, ExecutorService> made = new HashMap<>();
      for (String n : names) {
        made.put(n, Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
      this.pools = Map.copyOf(made);
    }

    int size() {
      return pools.size();
    }
  }

  static final class InArray implements AutoCloseable {
    private final ExecutorService[] pools;

    InArray(int n) {
      List<ExecutorService> made = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        made.add(Executors.newSingleThreadExecutor());
      }
      this.pools = made.toArray(new ExecutorService[0]);
    }

    @Override
    public void close() {
      for (ExecutorService pool : pools) {
        pool.shutdown();
      }
    }
  }
}
