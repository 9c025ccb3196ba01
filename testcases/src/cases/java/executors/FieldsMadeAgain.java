package executors;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fields that one method gives two values in turn. */
final class FieldsMadeAgain {
  static class Twice {
    private ExecutorService pool;

    void start() {
      pool = Executors.newCachedThreadPool();
      pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class SometimesTwice {
    private ExecutorService pool;

    void start(boolean bounded) {
      pool = Executors.newCachedThreadPool();
      if (bounded) {
        pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class AfterFailure {
    private ExecutorService pool;

    void start() {
      pool = Executors.newCachedThreadPool();
      try {
        ping();
      } catch (IOException e) {
        pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      }
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class UntilItWorks {
    private ExecutorService pool;

    void start() {
      for (int i = 0; i < 3; i++) {
        pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
        try {
          ping();
          return;
        } catch (IOException e) {
          System.err.println(e);
        }
      }
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class OneOfTwo {
    private ExecutorService pool;

    void start(boolean bounded) {
      if (bounded) {
        pool = Executors.newFixedThreadPool(2);
      } else {
        pool = Executors.newCachedThreadPool();
      }
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class EndedFirst {
    private ExecutorService pool;

    void start() {
      for (int i = 0; i < 3; i++) {
        pool = Executors.newCachedThreadPool();
        try {
          ping();
          return;
        } catch (IOException e) {
          pool.shutdown();
        }
      }
      pool = Executors.newFixedThreadPool(2);
    }

    void stop() {
      pool.shutdown();
    }
  }

  static class KeptElsewhere {
    private ExecutorService pool;
    private ExecutorService spare;

    void start() {
      pool = Executors.newCachedThreadPool();
      spare = pool;
      pool = Executors.newFixedThreadPool(2);
    }

    void stop() {
      pool.shutdown();
      spare.shutdown();
    }
  }

  private static void ping() throws IOException {
    if (System.nanoTime() % 2 == 0) {
      throw new IOException();
    }
  }
}
