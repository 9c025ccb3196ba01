package executors;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pools that a closure makes for a map, a list or a reference to keep. */
class PoolsOfKeys {

  static final class PerTenant {
    private final ConcurrentMap<String, ExecutorService> pools = new ConcurrentHashMap<>();

    void run(String tenant, Runnable job) {
      ExecutorService pool =
          pools.computeIfAbsent(
              tenant,
              t -> Executors.newFixedThreadPool(4)); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(job);
    }
  }

  static final class PerTenantByReference {
    private final Map<String, ScheduledExecutorService> clocks = new ConcurrentHashMap<>();

    void run(String tenant, Runnable job) {
      clocks
          .computeIfAbsent(tenant, this::create) // LEAK ExecutorShutdown/ExecutorNotShutdown
          .execute(job);
    }

    private ScheduledExecutorService create(String tenant) {
      return Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, tenant));
    }
  }

  static final class PerTenantEnded implements AutoCloseable {
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    void run(String tenant, Runnable job) {
      pools.computeIfAbsent(tenant, this::create).execute(job);
    }

    private ExecutorService create(String tenant) {
      return Executors.newSingleThreadExecutor(r -> new Thread(r, tenant));
    }

    @Override
    public void close() {
      pools.values().forEach(ExecutorService::shutdown);
    }
  }

  static final class EvictedOneByOne {
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    void run(String tenant, Runnable job) {
      pools.computeIfAbsent(tenant, t -> Executors.newCachedThreadPool()).execute(job);
    }

    void evict(String tenant) {
      pools.computeIfPresent(
          tenant,
          (t, pool) -> {
            pool.shutdown();
            return null;
          });
    }
  }

  static final class HandedOutByKey {
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    ExecutorService of(String tenant) {
      return pools.computeIfAbsent(tenant, t -> Executors.newCachedThreadPool());
    }
  }

  static final class OneReference {
    private final AtomicReference<ExecutorService> current = new AtomicReference<>();

    void run(Runnable job) {
      current
          .updateAndGet(
              old ->
                  old == null
                      ? Executors.newCachedThreadPool() // LEAK ExecutorShutdown/ExecutorNotShutdown
                      : old)
          .execute(job);
    }
  }

  static final class OneReferenceEnded {
    private final AtomicReference<ExecutorService> current = new AtomicReference<>();

    void run(Runnable job) {
      current.updateAndGet(old -> old == null ? Executors.newCachedThreadPool() : old).execute(job);
    }

    void stop() {
      ExecutorService last = current.getAndSet(null);
      if (last != null) {
        last.shutdown();
      }
    }
  }

  static void lanesNeverEnded(int count, Runnable job) {
    List<ExecutorService> lanes =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Executors
                        .newSingleThreadExecutor()) // LEAK ExecutorShutdown/ExecutorNotShutdown
            .collect(Collectors.toList());
    lanes.forEach(lane -> lane.execute(job));
  }

  static void lanesEnded(int count, Runnable job) {
    List<ExecutorService> lanes =
        IntStream.range(0, count)
            .mapToObj(i -> Executors.newSingleThreadExecutor())
            .collect(Collectors.toList());
    try {
      lanes.forEach(lane -> lane.execute(job));
    } finally {
      lanes.forEach(ExecutorService::shutdown);
    }
  }

  static List<ExecutorService> lanesReturned(int count) {
    return IntStream.range(0, count).mapToObj(i -> Executors.newSingleThreadExecutor()).toList();
  }

  static void perKeyForOneCall(List<String> keys, Runnable job) {
    Map<String, ExecutorService> pools = new ConcurrentHashMap<>();
    for (String key : keys) {
      pools
          .computeIfAbsent(key, k -> Executors.newSingleThreadExecutor()) // LEAK ExecutorShutdown/ExecutorNotShutdown
          .execute(job);
    }
  }

  static void perKeyForOneCallEnded(List<String> keys, Runnable job) {
    Map<String, ExecutorService> pools = new ConcurrentHashMap<>();
    for (String key : keys) {
      pools.computeIfAbsent(key, k -> Executors.newSingleThreadExecutor()).execute(job);
    }
    for (ExecutorService pool : pools.values()) {
      pool.shutdown();
    }
  }

  static void intoTheCallersMap(Map<String, ExecutorService> pools, String key, Runnable job) {
    pools.computeIfAbsent(key, k -> Executors.newSingleThreadExecutor()).execute(job);
  }

  static Supplier<ExecutorService> onDemand() {
    return () -> Executors.newFixedThreadPool(3);
  }
}
