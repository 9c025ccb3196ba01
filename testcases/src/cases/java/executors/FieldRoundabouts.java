package executors;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Fields whose pools are ended, replaced or forgotten in a round-about way. */
class FieldRoundabouts {
  static class Singleton {
    private static final Singleton INSTANCE = new Singleton();
    private final ExecutorService p =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    static Singleton get() {
      return INSTANCE;
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  static class Ticker {
    private ScheduledExecutorService s;
    private java.util.concurrent.ScheduledFuture<?> f;

    void start(Runnable r) {
      s = Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      f = s.scheduleAtFixedRate(r, 0, 1, TimeUnit.SECONDS);
    }

    void stop() {
      f.cancel(true);
    }
  }

  static class Listens {
    private final ExecutorService p = Executors.newCachedThreadPool();

    Listens(Lifecycle l) {
      l.onStop(() -> p.shutdown());
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  interface Lifecycle {
    void onStop(Runnable r);
  }

  static class ViaInterface {
    private final Executor p;

    ViaInterface() {
      p = Executors.newCachedThreadPool();
    }

    void close() {
      Executor e = p;
      if (e instanceof ExecutorService) {
        ExecutorService s = (ExecutorService) e;
        s.shutdown();
      }
    }
  }

  static class Template {
    private final ExecutorService p = Executors.newCachedThreadPool();

    void close() {
      each(ExecutorService::shutdown);
    }

    private void each(Consumer<ExecutorService> c) {
      c.accept(p);
    }
  }

  static class TryFinally {
    private final ExecutorService p = Executors.newCachedThreadPool();
    private final Closeable other;

    TryFinally(Closeable o) {
      other = o;
    }

    void close() throws IOException {
      try {
        other.close();
      } finally {
        p.shutdown();
      }
    }
  }

  static class Condition3 {
    private final ExecutorService p;
    private final boolean own;

    Condition3(ExecutorService given) {
      if (given == null) {
        p = Executors.newCachedThreadPool();
        own = true;
      } else {
        p = given;
        own = false;
      }
    }

    void close() {
      if (own) p.shutdown();
    }
  }

  static class Reconfigure {
    private ExecutorService p = Executors.newFixedThreadPool(1);
    private int size = 1;

    void configure(int n) {
      if (n != size) {
        size = n;
        p = Executors.newFixedThreadPool(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void stop() {
      p.shutdown();
    }
  }

  static class ReconfigureRight {
    private ExecutorService p = Executors.newFixedThreadPool(1);
    private int size = 1;

    void configure(int n) {
      if (n != size) {
        size = n;
        drop();
        p = Executors.newFixedThreadPool(n);
      }
    }

    private void drop() {
      p.shutdownNow();
    }

    void stop() {
      drop();
    }
  }

  static class StartStopRestart {
    private ScheduledExecutorService s;

    synchronized void start() {
      s = Executors.newScheduledThreadPool(1);
    }

    synchronized void stop() {
      if (s != null) {
        s.shutdown();
        s = null;
      }
    }

    void restart() {
      stop();
      start();
    }
  }

  static class LocalThenField {
    private ExecutorService p;

    void init(int n) {
      ExecutorService fresh =
          Executors.newFixedThreadPool(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
      fresh.execute(() -> {});
      this.p = fresh;
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  static class LambdaInit {
    private final Map<String, ExecutorService> m = new TreeMap<>();

    LambdaInit(List<String> keys) {
      keys.forEach(
          k ->
              m.put(
                  k,
                  Executors
                      .newSingleThreadExecutor())); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void go(String k, Runnable r) {
      m.get(k).execute(r);
    }
  }

  static class LambdaInitEnded {
    private final Map<String, ExecutorService> m = new TreeMap<>();

    LambdaInitEnded(List<String> keys) {
      keys.forEach(k -> m.put(k, Executors.newSingleThreadExecutor()));
    }

    void close() {
      for (var e : m.entrySet()) e.getValue().shutdown();
    }
  }
}
