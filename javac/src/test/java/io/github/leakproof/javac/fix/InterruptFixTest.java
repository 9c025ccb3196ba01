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
              jobs.take().run();
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
              jobs.take().run();
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
            try { jobs.take().run(); } catch (/*site*/InterruptedException e) {}
          }
        }
        """,
        """
        void m() {
          while (!stopped) {
            try { jobs.take().run(); } catch (InterruptedException e) {
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
  void goesOnWaitingForWhatTheLoopWaitsFor() {
    fixes(
        """
        synchronized void m() {
          while (!stopped) {
            try {
              wait();
            } catch (/*site*/InterruptedException e) { // again
              // and again
            }
          }
          jobs.clear();
        }
        """,
        """
        synchronized void m() {
          boolean interrupted = false;
          try {
            while (!stopped) {
              try {
                wait();
              } catch (InterruptedException e) { // again
                interrupted = true;
                // and again
              }
            }
          } finally {
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
          }
          jobs.clear();
        }
        """);
  }

  @Test
  void goesOnWithAllLoopsAround() {
    fixes(
        """
        class Task implements Runnable {
          public void run() {
            while (!stopped) {
              for (Runnable job : jobs) {
                try {
                  jobs.put(job);
                } catch (/*site*/InterruptedException e) {
                  break;
                }
              }
            }
          }
        }
        """,
        """
        class Task implements Runnable {
          public void run() {
            boolean interrupted = false;
            try {
              while (!stopped) {
                for (Runnable job : jobs) {
                  try {
                    jobs.put(job);
                  } catch (InterruptedException e) {
                    interrupted = true;
                    break;
                  }
                }
              }
            } finally {
              if (interrupted) {
                Thread.currentThread().interrupt();
              }
            }
          }
        }
        """);
  }

  @Test
  void endsTheTaskBehindComments() {
    fixes(
        """
        Runnable m() {
          return () -> {
            while (!stopped) {
              try {
                Thread.sleep(100);
              } catch (/*site*/InterruptedException e) {
                // look again
              }
              jobs.clear();
            }
            System.out.println("ended");
          };
        }
        """,
        """
        Runnable m() {
          return () -> {
            while (!stopped) {
              try {
                Thread.sleep(100);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                // look again
                break;
              }
              jobs.clear();
            }
            System.out.println("ended");
          };
        }
        """);
  }

  @Test
  void givesUpWhereWhatFollowsSaysSo() {
    fixes(
        """
        boolean m() {
          for (int i = 0; i < 3; i++) {
            if (jobs.isEmpty()) {
              return true;
            }
            try {
              Thread.sleep(100);
            } catch (/*site*/InterruptedException e) {
              e.printStackTrace();
            }
          }
          return false;
        }
        """,
        """
        boolean m() {
          for (int i = 0; i < 3; i++) {
            if (jobs.isEmpty()) {
              return true;
            }
            try {
              Thread.sleep(100);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              e.printStackTrace();
              break;
            }
          }
          return false;
        }
        """);
  }

  @Test
  void hasAllElementsWaitedFor() {
    fixes(
        """
        int m(java.util.List<Future<Integer>> all) throws ExecutionException {
          int sum = 0;
          for (Future<Integer> each : all) {
            try {
              sum += each.get();
            } catch (/*site*/InterruptedException e) {
              sum--;
            }
          }
          return sum;
        }
        """,
        """
        int m(java.util.List<Future<Integer>> all) throws ExecutionException {
          int sum = 0;
          boolean interrupted = false;
          try {
            for (Future<Integer> each : all) {
              try {
                sum += each.get();
              } catch (InterruptedException e) {
                interrupted = true;
                sum--;
              }
            }
          } finally {
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
          }
          return sum;
        }
        """);
  }

  @Test
  void leavesTheExitToALoopThatAsks() {
    fixes(
        """
        boolean m() {
          while (!stopped && !Thread.currentThread().isInterrupted()) {
            try {
              if (jobs.take() != null) {
                return true;
              }
            } catch (/*site*/InterruptedException e) {
              e.printStackTrace();
            }
          }
          return false;
        }
        """,
        """
        boolean m() {
          while (!stopped && !Thread.currentThread().isInterrupted()) {
            try {
              if (jobs.take() != null) {
                return true;
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              e.printStackTrace();
            }
          }
          return false;
        }
        """);
  }

  @Test
  void setsTheFlagBehindWaitsOfTheHandler() {
    fixes(
        """
        Runnable m() {
          try {
            return jobs.take();
          } catch (/*site*/InterruptedException e) {
            return again();
          }
        }
        Runnable again() {
          try {
            return jobs.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
        """,
        """
        Runnable m() {
          try {
            return jobs.take();
          } catch (InterruptedException e) {
            try {
              return again();
            } finally {
              Thread.currentThread().interrupt();
            }
          }
        }
        Runnable again() {
          try {
            return jobs.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
        """);
  }

  @Test
  void namesTheClassOfThreadsInFullWhereAnotherHidesIt() {
    fixes(
        """
        class Thread {}
        void m() {
          try {
            jobs.take();
          } catch (/*site*/InterruptedException e) {
          }
        }
        """,
        """
        class Thread {}
        void m() {
          try {
            jobs.take();
          } catch (InterruptedException e) {
            java.lang.Thread.currentThread().interrupt();
          }
        }
        """);
  }

  @Test
  void refusesWhereTheHandlerAsksForTheFlag() {
    refuses(
        """
        boolean m() {
          try {
            return jobs.take() != null;
          } catch (/*site*/InterruptedException e) {
            return Thread.currentThread().isInterrupted();
          }
        }
        """,
        "asks for the interrupt flag");
  }

  @Test
  void followsTheIndentationOfTheBlock() {
    fixes(
        """
        void m() {
          try {
            jobs.take();
          } catch (/*site*/IllegalStateException |
              InterruptedException e) {
            e.printStackTrace();
          }
        }
        """,
        """
        void m() {
          try {
            jobs.take();
          } catch (IllegalStateException |
              InterruptedException e) {
            if (e instanceof InterruptedException) {
              Thread.currentThread().interrupt();
            }
            e.printStackTrace();
          }
        }
        """);
  }

  @Test
  void refusesWhereTheFlagIsCleared() {
    refuses(
        """
        void m() {
          try {
            jobs.take();
          } catch (/*site*/InterruptedException e) {
            Thread.interrupted();
          }
        }
        """,
        "the handler clears the interrupt flag on purpose");
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
