package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.INTERRUPT_SWALLOWED;

import org.junit.jupiter.api.Test;

final class InterruptFixTest {

  private static final FixTester INTERRUPT = FixTester.of(INTERRUPT_SWALLOWED, "");
  private static final String HEAD =
      """
      import java.util.concurrent.*;
      class T {
        BlockingQueue<Runnable> jobs;
        boolean stopped;
      """;

  private static void fixes(String before, String after) {
    INTERRUPT.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(String before, String reason) {
    INTERRUPT.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void setsTheFlagFirst() {
    fixes(
        """
        boolean m() {
          try {
            jobs.take();
            return true;
          } catch (/*site*/InterruptedException e) {
            // woken
            return false;
          }
        }
        """,
        """
        boolean m() {
          try {
            jobs.take();
            return true;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // woken
            return false;
          }
        }
        """);
  }

  @Test
  void asksWhichExceptionItIs() {
    fixes(
        """
        void m() {
          try {
            jobs.take();
          } catch (/*site*/Exception e) {
            e.printStackTrace();
          }
        }
        """,
        """
        void m() {
          try {
            jobs.take();
          } catch (Exception e) {
            if (e instanceof InterruptedException) {
              Thread.currentThread().interrupt();
            }
            e.printStackTrace();
          }
        }
        """);
  }

  @Test
  void leavesTheLoop() {
    fixes(
        """
        void m() {
          while (!stopped) {
            try {
              jobs.take();
            } catch (/*site*/InterruptedException e) {
              e.printStackTrace(); // again
            }
          }
        }
        """,
        """
        void m() {
          while (!stopped) {
            try {
              jobs.take();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              e.printStackTrace(); // again
              break;
            }
          }
        }
        """);
  }

  @Test
  void returnsFromAnEndlessLoop() {
    fixes(
        """
        void m() {
          for (; ; ) {
            try {
              jobs.take();
            } catch (/*site*/InterruptedException e) {
              continue;
            }
          }
        }
        """,
        """
        void m() {
          for (; ; ) {
            try {
              jobs.take();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return;
            }
          }
        }
        """);
  }

  @Test
  void goesThroughAnEmptyHandlerInALoop() {
    fixes(
        """
        void m() {
          while (!stopped) {
            try { jobs.take(); } catch (/*site*/InterruptedException e) {}
          }
        }
        """,
        """
        void m() {
          while (!stopped) {
            try { jobs.take(); } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              break;
            }
          }
        }
        """);
  }

  @Test
  void remembersTheInterruptWhereNothingCanBeReturned() {
    fixes(
        """
        Runnable m() {
          while (true) {
            try {
              return jobs.take();
            } catch (/*site*/InterruptedException e) {
            }
          }
        }
        """,
        """
        Runnable m() {
          boolean interrupted = false;
          try {
            while (true) {
              try {
                return jobs.take();
              } catch (InterruptedException e) {
                interrupted = true;
              }
            }
          } finally {
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """);
  }

  @Test
  void refusesWhereTheFlagIsSetOnSomePath() {
    refuses(
        """
        void m() {
          try {
            jobs.take();
          } catch (/*site*/InterruptedException e) {
            if (stopped) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """,
        "on other paths the interrupt is passed on already");
  }
}
