package executors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fields that hold many pools: all ended, or not. */
final class FieldCollections {
  private FieldCollections() {}

  static final class ListNobodyIterates {
    private final List<ExecutorService> lanes = new ArrayList<>();

    ListNobodyIterates(int count) {
      for (int i = 0; i < count; i++) {
        lanes.add(Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void accept(int key, Runnable job) {
      lanes.get(key % lanes.size()).execute(job);
    }
  }

  static final class MapIsOnlyCleared implements AutoCloseable {
    private final Map<String, ExecutorService> byTopic = new HashMap<>();

    synchronized void subscribe(String topic, Runnable poll) {
      ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      byTopic.put(topic, pool);
      pool.execute(poll);
    }

    @Override
    public synchronized void close() {
      byTopic.clear();
    }
  }

  static final class ComputedPerKey {
    private final Map<String, ExecutorService> byHost = new ConcurrentHashMap<>();

    void fetch(String host, Runnable job) {
      byHost
          .computeIfAbsent(host, h -> Executors.newFixedThreadPool(2)) // LEAK ExecutorShutdown/ExecutorNotShutdown
          .execute(job);
    }
  }

  static final class FixedElementOnly implements AutoCloseable {
    private final ExecutorService[] pools = new ExecutorService[4];

    FixedElementOnly() {
      for (int i = 0; i < pools.length; i++) {
        pools[i] = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void accept(int key, Runnable job) {
      pools[key & 3].execute(job);
    }

    @Override
    public void close() {
      pools[0].shutdown();
    }
  }

  static final class ListIterated implements AutoCloseable {
    private final List<ExecutorService> lanes = new ArrayList<>();

    ListIterated(int count) {
      for (int i = 0; i < count; i++) {
        lanes.add(Executors.newSingleThreadExecutor());
      }
    }

    void accept(int key, Runnable job) {
      lanes.get(key % lanes.size()).execute(job);
    }

    @Override
    public void close() {
      for (ExecutorService lane : lanes) {
        lane.shutdown();
      }
    }
  }

  static final class MapIterated implements AutoCloseable {
    private final Map<String, ExecutorService> byHost = new ConcurrentHashMap<>();

    void fetch(String host, Runnable job) {
      byHost.computeIfAbsent(host, h -> Executors.newFixedThreadPool(2)).execute(job);
    }

    @Override
    public void close() {
      byHost.forEach((host, pool) -> PoolHelpers.shutdownQuietly(pool));
      byHost.clear();
    }
  }

  static final class ArrayIterated implements AutoCloseable {
    private final ExecutorService[] pools = new ExecutorService[4];

    ArrayIterated() {
      for (int i = 0; i < pools.length; i++) {
        pools[i] = Executors.newSingleThreadExecutor();
      }
    }

    void accept(int key, Runnable job) {
      pools[key & 3].execute(job);
    }

    void replace(int key) {
      pools[key & 3] = Executors.newSingleThreadExecutor();
    }

    @Override
    public void close() {
      PoolHelpers.shutdownAll(pools);
    }
  }

  enum Lane {
    FAST,
    SLOW
  }

  static final class OnlyOneLaneEnds {
    private final Map<Lane, ExecutorService> pools = new EnumMap<>(Lane.class);

    OnlyOneLaneEnds() {
      for (Lane lane : Lane.values()) {
        pools.put(lane, Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void close() {
      pools.get(Lane.FAST).shutdown();
    }
  }

  static final class EachLaneEnds {
    private final Map<Lane, ExecutorService> pools = new EnumMap<>(Lane.class);

    EachLaneEnds() {
      for (Lane lane : Lane.values()) {
        pools.put(lane, Executors.newSingleThreadExecutor());
      }
    }

    void close() {
      for (Lane lane : Lane.values()) {
        pools.get(lane).shutdown();
      }
    }
  }
}
