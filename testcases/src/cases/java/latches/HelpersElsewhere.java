package latches;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Tasks that count down by a helper of another class, and tasks that try several times. */
final class HelpersElsewhere {
  private final ExecutorService pool;
  private int failures;

  HelpersElsewhere(ExecutorService pool) {
    this.pool = pool;
  }

  void behindTheWork(Runnable work, CountDownLatch latch) {
    pool.execute(
        () -> {
          work.run();
          Countdowns.done(latch); // LEAK Latch/LatchNotCountedDown
        });
  }

  void okInFinally(Runnable work, CountDownLatch latch) {
    pool.execute(
        () -> {
          try {
            work.run();
          } finally {
            Countdowns.done(latch);
          }
        });
  }

  void whereAnAttemptSucceeds(Callable<String> work, CountDownLatch latch) {
    pool.execute(
        () -> {
          for (int i = 0; i < 3; i++) {
            try {
              work.call();
              latch.countDown(); // LEAK Latch/LatchNotCountedDown
              return;
            } catch (Exception e) {
              failures++;
            }
          }
        });
  }

  void okAfterAllAttempts(Callable<String> work, CountDownLatch latch) {
    pool.execute(
        () -> {
          try {
            for (int i = 0; i < 3; i++) {
              try {
                work.call();
                return;
              } catch (Exception e) {
                failures++;
              }
            }
          } finally {
            latch.countDown();
          }
        });
  }
}

final class Countdowns {
  private Countdowns() {}

  static void done(CountDownLatch latch) {
    if (latch != null) {
      latch.countDown();
    }
  }
}

/** Others than tasks call it too: whether it counts down is nobody's duty. */
final class SharedHelper {
  private SharedHelper() {}

  static void okSometimes(CountDownLatch latch, boolean isLast) {
    if (isLast) {
      latch.countDown();
    }
  }

  static void step(CountDownLatch latch, int left) {
    okSometimes(latch, left == 0);
  }

  static Runnable task(CountDownLatch latch) {
    return () -> okSometimes(latch, true);
  }
}
