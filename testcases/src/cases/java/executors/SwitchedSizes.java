package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools whose work a switch over all constants of an enumeration measures. */
final class SwitchedSizes {
  enum Mode {
    ONE,
    MANY
  }

  void run(Mode mode, Runnable task) {
    ExecutorService pool = Executors.newCachedThreadPool();
    int count =
        switch (mode) {
          case ONE -> 1;
          case MANY -> 10;
        };
    for (int i = 0; i < count; i++) {
      pool.execute(task);
    }
    pool.shutdown();
  }

  void runChecked(Mode mode, Runnable task) {
    ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    int count =
        switch (mode) {
          case ONE -> 1;
          case MANY -> throw new IllegalArgumentException("too many");
        };
    for (int i = 0; i < count; i++) {
      pool.execute(task);
    }
    pool.shutdown();
  }
}
