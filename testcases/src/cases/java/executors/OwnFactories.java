package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Objects whose class has factories that make what the constructor keeps. */
final class OwnFactories {
  private OwnFactories() {}

  /** Its close forgets the executor that its factory has made. */
  static final class Node implements AutoCloseable {
    private final ExecutorService executor;
    private boolean isOpen = true;

    private Node(ExecutorService executor) {
      this.executor = executor;
    }

    static Node forMain() {
      ExecutorService executor = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
      return new Node(executor);
    }

    void run(Runnable task) {
      if (isOpen) {
        executor.execute(task);
      }
    }

    @Override
    public void close() {
      isOpen = false;
    }
  }

  /** The factory of its builder, likewise. */
  static final class Built {
    private final ExecutorService executor;

    private Built(ExecutorService executor) {
      this.executor = executor;
    }

    void run(Runnable task) {
      executor.execute(task);
    }

    static final class Builder {
      private int threads = 1;

      Builder threads(int threads) {
        this.threads = threads;
        return this;
      }

      Built build() {
        return new Built(Executors.newFixedThreadPool(threads)); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }
  }

  /** Clean: it ends what its factory has made. */
  static final class Closed implements AutoCloseable {
    private final ExecutorService executor;

    private Closed(ExecutorService executor) {
      this.executor = executor;
    }

    static Closed forMain() {
      return new Closed(Executors.newFixedThreadPool(4));
    }

    void run(Runnable task) {
      executor.execute(task);
    }

    @Override
    public void close() {
      executor.shutdown();
    }
  }

  /** Clean: whoever gets the object gets the executor from it. */
  static final class Shown {
    private final ExecutorService executor;

    private Shown(ExecutorService executor) {
      this.executor = executor;
    }

    static Shown forMain() {
      return new Shown(Executors.newFixedThreadPool(4));
    }

    ExecutorService executor() {
      return executor;
    }
  }

  /** Clean: the creator passes the executor in. */
  static final class Given {
    private final ExecutorService executor;

    private Given(ExecutorService executor) {
      this.executor = executor;
    }

    static Given with(ExecutorService executor) {
      return new Given(executor);
    }

    void run(Runnable task) {
      executor.execute(task);
    }
  }
}
