package executors;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Fields of many shapes: optional, listed, lazily made, replaced, ended in a round-about way. */
class FieldShapes {
  static class FromSupplier {
    private final ExecutorService p;

    FromSupplier(Supplier<ExecutorService> s) {
      p = s.get();
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  static class WithFactory {
    private final ExecutorService p;

    WithFactory(ThreadFactory f) {
      p = Executors.newCachedThreadPool(f); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  static class OptionalField {
    private final Optional<ExecutorService> p = Optional.of(Executors.newCachedThreadPool());

    void close() {
      p.ifPresent(ExecutorService::shutdown);
    }
  }

  static class OptionalNever {
    private final Optional<ExecutorService> p =
        Optional.of(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void go(Runnable r) {
      p.ifPresent(e -> e.execute(r));
    }
  }

  static class ListOf {
    private final List<ExecutorService> p =
        List.of(Executors.newCachedThreadPool(), Executors.newSingleThreadExecutor());

    void close() {
      p.forEach(ExecutorService::shutdown);
    }
  }

  static class ListOfNever {
    private final List<ExecutorService> p =
        List.of(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void go(Runnable r) {
      p.get(0).execute(r);
    }
  }

  static class PutReplaces {
    private final Map<String, ExecutorService> m = new HashMap<>();

    void set(String k) {
      ExecutorService old = m.put(k, Executors.newCachedThreadPool());
      if (old != null) old.shutdown();
    }

    void close() {
      m.values().forEach(ExecutorService::shutdownNow);
    }
  }

  static class Drains {
    private final Queue<ExecutorService> q = new ConcurrentLinkedQueue<>();

    void add() {
      q.add(Executors.newCachedThreadPool());
    }

    void close() {
      ExecutorService e;
      while ((e = q.poll()) != null) e.shutdown();
    }
  }

  static class CasField {
    private final AtomicReference<ExecutorService> ref = new AtomicReference<>();

    ExecutorService ensure() {
      ExecutorService cur = ref.get();
      if (cur == null) {
        ExecutorService fresh = Executors.newCachedThreadPool();
        if (ref.compareAndSet(null, fresh)) return fresh;
        fresh.shutdown();
        cur = ref.get();
      }
      return cur;
    }
  }

  static class StoredCloser implements Closeable {
    private final Closeable closer;
    private final ExecutorService p;

    StoredCloser() {
      p = Executors.newCachedThreadPool();
      closer = p::shutdown;
    }

    void go(Runnable r) {
      p.execute(r);
    }

    public void close() throws IOException {
      closer.close();
    }
  }

  static class DoubleChecked {
    private volatile ScheduledExecutorService s;

    private ScheduledExecutorService s() {
      ScheduledExecutorService r = s;
      if (r == null) {
        synchronized (this) {
          r = s;
          if (r == null) {
            s = r = Executors.newScheduledThreadPool(1);
          }
        }
      }
      return r;
    }

    void go(Runnable r) {
      s().execute(r);
    }

    void close() {
      if (s != null) s.shutdown();
    }
  }

  static class DoubleCheckedNever {
    private volatile ScheduledExecutorService s;

    private ScheduledExecutorService s() {
      ScheduledExecutorService r = s;
      if (r == null) {
        synchronized (this) {
          r = s;
          if (r == null) {
            s =
                r =
                    Executors.newScheduledThreadPool( // LEAK ExecutorShutdown/ExecutorNotShutdown
                        1);
          }
        }
      }
      return r;
    }

    void go(Runnable r) {
      s().execute(r);
    }
  }
}
