package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fields that the constructor gives a value to before a life-cycle method does. */
final class FieldsMadeTwice {
  /** The constructor creates through a helper; open() replaces it. */
  static class CreatedByHelperOfConstructor {
    private ExecutorService pool;

    CreatedByHelperOfConstructor() {
      init();
    }

    private void init() {
      pool = Executors.newFixedThreadPool(2);
    }

    void open() {
      pool = Executors.newFixedThreadPool(3); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void close() {
      pool.shutdown();
    }
  }

  /** What the constructor finds in a static field was not made here. */
  static class TakenFromStatic {
    static ExecutorService shared;
    private ExecutorService pool;

    TakenFromStatic() {
      pool = shared;
    }

    void open() {
      pool = Executors.newFixedThreadPool(2);
    }

    void close() {
      pool.shutdown();
    }
  }
}
