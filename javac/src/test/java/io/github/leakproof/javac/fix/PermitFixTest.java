package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.PERMIT_NOT_RELEASED;

import org.junit.jupiter.api.Test;

final class PermitFixTest {

  private static final FixTester ONE = FixTester.of(PERMIT_NOT_RELEASED, "$.release()");
  private static final FixTester SEVERAL = FixTester.of(PERMIT_NOT_RELEASED, "$.release($0)");
  private static final String HEAD =
      """
      import java.util.concurrent.*;
      class T {
        final Semaphore s = new Semaphore(9);
        interface Mutex {
          void acquire() throws Exception;
          boolean acquire(long n, TimeUnit u) throws Exception;
          void release() throws Exception;
        }
        void work() {}
        int size() { return 1; }
      """;

  private static void fixes(FixTester tester, String before, String after) {
    tester.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(FixTester tester, String before, String reason) {
    tester.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void releasesInFinally() {
    fixes(
        ONE,
        """
        void m() throws InterruptedException {
          s./*site*/acquire();

          work();
          s.release();
        }
        """,
        """
        void m() throws InterruptedException {
          s.acquire();
          try {
            work();
          } finally {
            s.release();
          }
        }
        """);
  }

  @Test
  void releasesAsManyAsWereTaken() {
    fixes(
        SEVERAL,
        """
        void m(int n) {
          s./*site*/acquireUninterruptibly(2 * 1);
        }
        """
            .replace("2 * 1", "n")
            .replace("(n);", "(n);\n  work();\n  s.release();"),
        """
        void m(int n) {
          s.acquireUninterruptibly(n);
          try {
            work();
          } finally {
            s.release(n);
          }
        }
        """);
    fixes(
        SEVERAL,
        """
        void m() {
          s./*site*/acquireUninterruptibly(2);
          try {
            work();
          } finally {
            s.release();
          }
        }
        """,
        """
        void m() {
          s.acquireUninterruptibly(2);
          try {
            work();
          } finally {
            s.release(2);
          }
        }
        """);
  }

  @Test
  void testsTheTimedAttempt() {
    fixes(
        ONE,
        """
        void m() throws InterruptedException {
          s./*site*/tryAcquire(1, TimeUnit.SECONDS);
          work();
          s.release();
        }
        """,
        """
        void m() throws InterruptedException {
          if (!s.tryAcquire(1, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not acquired in time");
          }
          try {
            work();
          } finally {
            s.release();
          }
        }
        """);
  }

  @Test
  void guardsOnlyTheBranchThatHoldsIt() {
    fixes(
        ONE,
        """
        int m() {
          if ((s./*site*/tryAcquire())) {
            int k = size();
            s.release();
            return k;
          }
          return 0;
        }
        """,
        """
        int m() {
          if ((s.tryAcquire())) {
            int k;
            try {
              k = size();
            } finally {
              s.release();
            }
            return k;
          }
          return 0;
        }
        """);
  }

  @Test
  void waitsInALoopFirst() {
    fixes(
        ONE,
        """
        void m() {
          while (!s./*site*/tryAcquire()) {
            Thread.onSpinWait();
          }
          work();
          s.release();
        }
        """,
        """
        void m() {
          while (!s.tryAcquire()) {
            Thread.onSpinWait();
          }
          try {
            work();
          } finally {
            s.release();
          }
        }
        """);
  }

  @Test
  void testsTheOutcomeWhereTheFinallyDoesNot() {
    fixes(
        ONE,
        """
        void m() {
          boolean taken = s./*site*/tryAcquire();
          try {
            work();
          } finally {
            s.release();
          }
        }
        """,
        """
        void m() {
          boolean taken = s.tryAcquire();
          try {
            work();
          } finally {
            if (taken) {
              s.release();
            }
          }
        }
        """);
  }

  @Test
  void mayThrowWhatTheMethodDeclares() {
    fixes(
        ONE,
        """
        void m(Mutex x) throws Exception {
          x./*site*/acquire();
          work();
          x.release();
        }
        """,
        """
        void m(Mutex x) throws Exception {
          x.acquire();
          try {
            work();
          } finally {
            x.release();
          }
        }
        """);
  }

  @Test
  void releasesInCatchAndBehindIt() {
    fixes(
        ONE,
        """
        void m() throws Exception {
          s./*site*/acquire();
          try {
            work();
            s.release();
          } catch (RuntimeException e) {
            s.release();
            throw e;
          }
        }
        """,
        """
        void m() throws Exception {
          s.acquire();
          try {
            try {
              work();
            } catch (RuntimeException e) {
              throw e;
            }
          } finally {
            s.release();
          }
        }
        """);
  }

  @Test
  void leavesLoopsByContinue() {
    fixes(
        ONE,
        """
        void m(int[] all) {
          for (int i : all) {
            s./*site*/acquireUninterruptibly();
            if (i == 0) {
              s.release();
              continue;
            }
            work();
            s.release();
          }
        }
        """,
        """
        void m(int[] all) {
          for (int i : all) {
            s.acquireUninterruptibly();
            try {
              if (i == 0) {
                continue;
              }
              work();
            } finally {
              s.release();
            }
          }
        }
        """);
  }

  @Test
  void refusesWhatItCannotRepeatOrThrow() {
    refuses(
        SEVERAL,
        "void m() { s./*site*/acquireUninterruptibly(size() + 1); work(); }",
        "evaluated twice");
    refuses(
        ONE,
        """
        void m(Mutex x) {
          try {
            x./*site*/acquire();
          } catch (Exception e) {
            return;
          }
          work();
        }
        """,
        "nothing follows");
    refuses(
        ONE,
        "void m() { s./*site*/acquireUninterruptibly(); Runnable r = () -> s.release(); r.run(); }",
        "lambda");
    refuses(
        ONE,
        """
        void m() {
          s./*site*/acquireUninterruptibly();
          for (int i = 0; i < 3; i++) {
            if (i == 1) {
              s.release();
              break;
            }
          }
          work();
        }
        """,
        "would then run before");
  }
}
