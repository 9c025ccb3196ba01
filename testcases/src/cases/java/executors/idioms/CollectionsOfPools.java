package executors.idioms;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/** Complaint: bundles and collections of resources are beyond the tools. */
final class CollectionsOfPools {
  private CollectionsOfPools() {}

  static final class EntriesIterated implements AutoCloseable {
    private final Map<Integer, ExecutorService> lanes = new ConcurrentHashMap<>();

    void open(int lane) {
      lanes.put(lane, Executors.newSingleThreadExecutor());
    }

    @Override
    public void close() {
      for (Map.Entry<Integer, ExecutorService> entry : lanes.entrySet()) {
        entry.getValue().shutdown();
      }
    }
  }

  static final class IteratorDrains {
    private final List<ScheduledExecutorService> timers = new CopyOnWriteArrayList<>();

    void open() {
      timers.add(Executors.newScheduledThreadPool(1));
    }

    void stop() {
      Iterator<ScheduledExecutorService> all = timers.iterator();
      while (all.hasNext()) {
        all.next().shutdownNow();
      }
    }
  }

  static final class PolledUntilEmpty {
    private final Queue<ExecutorService> pools = new ConcurrentLinkedQueue<>();

    void open() {
      pools.add(Executors.newCachedThreadPool());
    }

    void stop() {
      ExecutorService next;
      while ((next = pools.poll()) != null) {
        next.shutdown();
      }
    }
  }

  static final class StreamEndsEach {
    private final ExecutorService[] lanes = new ExecutorService[3];

    StreamEndsEach() {
      for (int i = 0; i < lanes.length; i++) {
        lanes[i] = Executors.newSingleThreadExecutor();
      }
    }

    void stop() {
      Arrays.stream(lanes).forEach(ExecutorService::shutdown);
    }
  }

  static final class EntryReleasedOnRemove {
    private final Map<String, ExecutorService> sessions = new ConcurrentHashMap<>();

    void open(String id) {
      sessions.put(id, Executors.newSingleThreadExecutor());
    }

    void stop() {
      sessions.keySet().forEach(this::end);
    }

    private void end(String id) {
      ExecutorService pool = sessions.remove(id);
      if (pool != null) {
        pool.shutdown();
      }
    }
  }

  static final class CountedOnly {
    private final List<ExecutorService> pools = new CopyOnWriteArrayList<>();

    void open() {
      pools.add(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    long stop() {
      long open = pools.stream().filter(pool -> !pool.isShutdown()).count();
      pools.clear();
      return open;
    }
  }

  static void localArrayEnded(Runnable job) {
    ExecutorService[] pools = {
      Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor()
    };
    for (ExecutorService pool : pools) {
      pool.execute(job);
    }
    for (ExecutorService pool : pools) {
      pool.shutdown();
    }
  }

  static void localStreamEndsEach(ExecutorService given, Runnable job) {
    ExecutorService own = Executors.newSingleThreadExecutor();
    own.execute(job);
    Stream.of(given, own).forEach(ExecutorService::shutdown);
  }

  static void localArrayNeverEnded(Runnable job) {
    ExecutorService[] pools = new ExecutorService[1];
    pools[0] = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pools[0].execute(job);
  }
}
