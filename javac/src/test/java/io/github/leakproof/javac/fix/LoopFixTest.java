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
  void returnsBehindTheLoopWhereCodeWouldFollow() {
    LOOP.fixes(
        """
        class T implements Runnable {
          int mode;
          int n;
          public void run() {
            int next;
            if (mode == 1) {
              /*site*/while (true) { // for ever
                n++;
              }
            } else {
              next = 2;
            }
            mode = next;
          }
        }
        """,
        """
        class T implements Runnable {
          int mode;
          int n;
          public void run() {
            int next;
            if (mode == 1) {
              while (!Thread.currentThread().isInterrupted()) { // for ever
                n++;
              }
              return;
            } else {
              next = 2;
            }
            mode = next;
          }
        }
        """);
  }

  @Test
  void fallsIntoNoOtherCase() {
    LOOP.fixes(
        """
        class T {
          int n;
          Runnable m(int mode) {
            return () -> {
              switch (mode) {
                case 0:
                  /*site*/for (;;) { n++; }
                default:
                  n = 0;
              }
            };
          }
        }
        """,
        """
        class T {
          int n;
          Runnable m(int mode) {
            return () -> {
              switch (mode) {
                case 0:
                  while (!Thread.currentThread().isInterrupted()) { n++; }
                  return;
                default:
                  n = 0;
              }
            };
          }
        }
        """);
  }

  @Test
  void leavesLoopsAloneThatNothingMayReturnFrom() {
    LOOP.refuses(
        """
        class T implements Runnable {
          int n;
          public void run() {
            try {
              n++;
            } finally {
              if (n > 0) {
                /*site*/while (true) {
                  n++;
                }
              }
              n = 0;
            }
          }
        }
        """,
        "would follow the loop");
  }

  @Test
  void fillsTheHeadOfAForLoop() {
    LOOP.fixes(
        """
        class T {
          int n;
          Runnable r = () -> { /*site*/for (int i = 0; ; i++) { n += i; } };
          Runnable s = () -> { /*site*/for (; /* for ever; */ ;) { n++; } };
        }
        """,
        """
        class T {
          int n;
          Runnable r = () -> { for (int i = 0; !Thread.currentThread().isInterrupted(); i++) { n += i; } };
          Runnable s = () -> { for (; /* for ever; */ !Thread.currentThread().isInterrupted();) { n++; } };
        }
        """);
  }

  @Test
  void namesTheClassOfThreadsInFullWhereAnotherHidesIt() {
    LOOP.fixes(
        """
        class T implements Runnable {
          static class Thread {}
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
          static class Thread {}
          int n;
          public void run() {
            while (!java.lang.Thread.currentThread().isInterrupted()) {
              n++;
            }
          }
        }
        """);
  }

  @Test
  void throwsInTasksWithAResult() {
    LOOP.fixes(
        """
        class T {
          int n;
          java.util.concurrent.Callable<Integer> m() {
            return () -> {
              /*site*/while (true) {
                n++;
              }
            };
          }
        }
        """,
        """
        class T {
          int n;
          java.util.concurrent.Callable<Integer> m() {
            return () -> {
              while (true) {
                if (Thread.interrupted()) {
                  throw new InterruptedException();
                }
                n++;
              }
            };
          }
        }
        """);
  }

  @Test
  void leavesTasksWithAResultAloneThatMayNotThrow() {
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
