package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.UNCANCELLABLE_TASK;

import org.junit.jupiter.api.Test;

final class LoopFixTest {
  private static final FixTester LOOP = FixTester.of(UNCANCELLABLE_TASK, "");

  @Test
  void asksForInterruptionInsteadOfTrue() {
    LOOP.fixes(
        """
        class T implements Runnable {
          int n;
          public void run() {
            /*site*/while (true) {
              n++;
            }
          }
        }
        """,
        """
        class T implements Runnable {
          int n;
          public void run() {
            while (!Thread.currentThread().isInterrupted()) {
              n++;
            }
          }
        }
        """);
  }

  @Test
  void replacesTheHeadOfAForLoop() {
    LOOP.fixes(
        """
        class T {
          int n;
          Runnable r = () -> { /*site*/for (;;) { n++; } };
        }
        """,
        """
        class T {
          int n;
          Runnable r = () -> { while (!Thread.currentThread().isInterrupted()) { n++; } };
        }
        """);
  }

  @Test
  void asksForInterruptionBesideTheLoopsOwnCondition() {
    LOOP.fixes(
        """
        class T {
          int n;
          void run(boolean repeat) {
            Runnable r = () -> {
              /*site*/while (repeat) {
                n++;
              }
            };
          }
        }
        """,
        """
        class T {
          int n;
          void run(boolean repeat) {
            Runnable r = () -> {
              while (repeat && !Thread.currentThread().isInterrupted()) {
                n++;
              }
            };
          }
        }
        """);
  }

  @Test
  void leavesTasksWithAResultAlone() {
    LOOP.refuses(
        """
        class T implements java.util.concurrent.Callable<Integer> {
          int n;
          public Integer call() {
            /*site*/while (true) {
              n++;
            }
          }
        }
        """,
        "must return a value");
  }
}
