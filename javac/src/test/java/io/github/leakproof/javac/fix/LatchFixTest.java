package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.LATCH_NOT_COUNTED_DOWN;

import org.junit.jupiter.api.Test;

final class LatchFixTest {

  private static final FixTester LATCH = FixTester.of(LATCH_NOT_COUNTED_DOWN, "");
  private static final String HEAD =
      """
      import java.util.concurrent.*;
      class T {
        CountDownLatch latch;
        Callable<String> task;
      """;

  private static void fixes(String before, String after) {
    LATCH.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(String before, String reason) {
    LATCH.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void wrapsWhatComesBefore() {
    fixes(
        """
        Callable<String> m() {
          return () -> {
            String result = task.call(); // slow
            latch./*site*/countDown();
            return result;
          };
        }
        """,
        """
        Callable<String> m() {
          return () -> {
            String result;
            try {
              result = task.call(); // slow
            } finally {
              latch.countDown();
            }
            return result;
          };
        }
        """);
  }

  @Test
  void movesItOutOfTheTry() {
    fixes(
        """
        void run() {
          try {
            task.call();
            latch./*site*/countDown();
          } catch (Exception e) {
            e.printStackTrace();
          }
        }
        """,
        """
        void run() {
          try {
            task.call();
          } catch (Exception e) {
            e.printStackTrace();
          } finally {
            latch.countDown();
          }
        }
        """);
  }

  @Test
  void putsATryAroundTheTry() {
    fixes(
        """
        void run() {
          System.gc();
          try {
            task.call();
            latch./*site*/countDown();
          } catch (Exception e) {
            e.printStackTrace();
            latch.countDown();
          }
        }
        """,
        """
        void run() {
          try {
            System.gc();
            try {
              task.call();
            } catch (Exception e) {
              e.printStackTrace();
            }
          } finally {
            latch.countDown();
          }
        }
        """);
  }

  @Test
  void leavesConditionsToTheAuthor() {
    refuses(
        """
        void run(boolean last) {
          System.gc();
          if (last) {
            latch./*site*/countDown();
          }
        }
        """,
        "only its author");
  }

  @Test
  void leavesLatchesThatAreFoundOnTheWay() {
    refuses(
        """
        void run(java.util.Map<String, CountDownLatch> latches) {
          CountDownLatch one = latches.get("a");
          one./*site*/countDown();
        }
        """,
        "declared in between");
  }
}
