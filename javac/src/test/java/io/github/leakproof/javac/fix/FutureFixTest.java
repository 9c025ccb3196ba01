package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED;

import org.junit.jupiter.api.Test;

final class FutureFixTest {

  private static final FixTester FUTURE =
      FixTester.of(TIMED_OUT_FUTURE_NOT_CANCELLED, "$.cancel(true)");
  private static final String HEAD =
      """
      import java.util.*;
      import java.util.concurrent.*;
      class T {
        ExecutorService pool;
        Callable<String> task;
      """;

  private static void fixes(String before, String after) {
    FUTURE.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(String before, String reason) {
    FUTURE.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void cancelsFirstInTheCatchBlock() {
    fixes(
        """
        String m() throws Exception {
          Future<String> f = pool.submit(task);
          try {
            return f./*site*/get(1, TimeUnit.SECONDS);
          } catch (ExecutionException | TimeoutException e) {
            // too late
            return null;
          }
        }
        """,
        """
        String m() throws Exception {
          Future<String> f = pool.submit(task);
          try {
            return f.get(1, TimeUnit.SECONDS);
          } catch (ExecutionException | TimeoutException e) {
            f.cancel(true);
            // too late
            return null;
          }
        }
        """);
  }

  @Test
  void asksOnlyOnceForAFutureThatACallYields() {
    fixes(
        """
        Supplier<Future<String>> registry;
        interface Supplier<T> { T fetch(); }

        String m() {
          try {
            String found = registry.fetch()./*site*/get(1, TimeUnit.SECONDS);
            return found;
          } catch (Exception e) {
            return null;
          }
        }
        """,
        """
        Supplier<Future<String>> registry;
        interface Supplier<T> { T fetch(); }

        String m() {
          try {
            Future<String> future = registry.fetch();
            String found;
            try {
              found = future.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
              future.cancel(true);
              throw e;
            }
            return found;
          } catch (Exception e) {
            return null;
          }
        }
        """);
  }

  @Test
  void cancelsInAnEmptyCatchBlockOfASupertype() {
    fixes(
        """
        void m(Future<?> f) {
          try {
            f./*site*/get(1, TimeUnit.SECONDS);
          } catch (Exception e) {}
        }
        """,
        """
        void m(Future<?> f) {
          try {
            f.get(1, TimeUnit.SECONDS);
          } catch (Exception e) { f.cancel(true); }
        }
        """);
  }

  @Test
  void testsAFutureThatMayBeNull() {
    fixes(
        """
        void m() {
          Future<String> f = null;
          try {
            f = pool.submit(task);
            f./*site*/get(1, TimeUnit.SECONDS);
          } catch (Exception e) {
            e.printStackTrace();
          }
        }
        """,
        """
        void m() {
          Future<String> f = null;
          try {
            f = pool.submit(task);
            f.get(1, TimeUnit.SECONDS);
          } catch (Exception e) {
            if (f != null) {
              f.cancel(true);
            }
            e.printStackTrace();
          }
        }
        """);
  }

  @Test
  void throwsOnWhereNobodyCatches() {
    fixes(
        """
        int m() throws Exception {
          Future<String> f = pool.submit(task);
          String s = f./*site*/get(1, TimeUnit.SECONDS); // wait
          return s.length();
        }
        """,
        """
        int m() throws Exception {
          Future<String> f = pool.submit(task);
          String s;
          try {
            s = f.get(1, TimeUnit.SECONDS); // wait
          } catch (TimeoutException e) {
            f.cancel(true);
            throw e;
          }
          return s.length();
        }
        """);
  }

  @Test
  void nestsWhereTheFutureIsDeclaredInTheTry() {
    fixes(
        """
        void m() {
          try {
            Future<String> f = pool.submit(task);
            var s = f./*site*/get(1, TimeUnit.SECONDS);
            System.out.println(s);
          } catch (Exception e) {
            e.printStackTrace();
          }
        }
        """,
        """
        void m() {
          try {
            Future<String> f = pool.submit(task);
            String s;
            try {
              s = f.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
              f.cancel(true);
              throw e;
            }
            System.out.println(s);
          } catch (Exception e) {
            e.printStackTrace();
          }
        }
        """);
  }

  @Test
  void givesATemporaryAName() {
    fixes(
        """
        String m(Exception e) throws Exception {
          return pool.submit(task)./*site*/get(1, TimeUnit.SECONDS).trim();
        }
        """,
        """
        String m(Exception e) throws Exception {
          Future<String> future = pool.submit(task);
          try {
            return future.get(1, TimeUnit.SECONDS).trim();
          } catch (TimeoutException timeout) {
            future.cancel(true);
            throw timeout;
          }
        }
        """);
  }

  @Test
  void wrapsAnIfAndABracelessLoopBody() {
    fixes(
        """
        void m(List<Future<String>> all) throws Exception {
          for (Future<String> f : all)
            f./*site*/get(1, TimeUnit.SECONDS);
          Future<String> g = pool.submit(task);
          if (g./*site*/get(1, TimeUnit.SECONDS) == null) {
            return;
          }
        }
        """,
        """
        void m(List<Future<String>> all) throws Exception {
          for (Future<String> f : all)
            try {
              f.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
              f.cancel(true);
              throw e;
            }
          Future<String> g = pool.submit(task);
          try {
            if (g.get(1, TimeUnit.SECONDS) == null) {
              return;
            }
          } catch (TimeoutException e) {
            g.cancel(true);
            throw e;
          }
        }
        """);
  }

  @Test
  void cancelsTwoInOneCatch() {
    fixes(
        """
        void m() throws Exception {
          Future<String> f = pool.submit(task);
          Future<String> g = pool.submit(task);
          try {
            f./*site*/get(1, TimeUnit.SECONDS);
            g./*site*/get(1, TimeUnit.SECONDS);
          } catch (TimeoutException e) {
            throw new IllegalStateException(e);
          }
        }
        """,
        """
        void m() throws Exception {
          Future<String> f = pool.submit(task);
          Future<String> g = pool.submit(task);
          try {
            f.get(1, TimeUnit.SECONDS);
            g.get(1, TimeUnit.SECONDS);
          } catch (TimeoutException e) {
            f.cancel(true);
            g.cancel(true);
            throw new IllegalStateException(e);
          }
        }
        """);
  }

  @Test
  void keepsAHoistedVariableEffectivelyFinal() {
    fixes(
        """
        Runnable m(Future<String> f) throws Exception {
          final String s = f./*site*/get(1, TimeUnit.SECONDS);
          return () -> System.out.println(s);
        }
        """,
        """
        Runnable m(Future<String> f) throws Exception {
          final String s;
          try {
            s = f.get(1, TimeUnit.SECONDS);
          } catch (TimeoutException e) {
            f.cancel(true);
            throw e;
          }
          return () -> System.out.println(s);
        }
        """);
  }

  @Test
  void importsTheException() {
    FUTURE.fixes(
        """
        class T {
          void m(java.util.concurrent.Future<String> f, java.util.concurrent.TimeUnit u)
              throws Exception {
            f./*site*/get(1, u);
          }
        }
        """,
        """
        import java.util.concurrent.TimeoutException;

        class T {
          void m(java.util.concurrent.Future<String> f, java.util.concurrent.TimeUnit u)
              throws Exception {
            try {
              f.get(1, u);
            } catch (TimeoutException e) {
              f.cancel(true);
              throw e;
            }
          }
        }
        """);
  }

  @Test
  void bracesALambda() {
    fixes(
        """
        Callable<String> m(Future<String> f) {
          return () -> f./*site*/get(1, TimeUnit.SECONDS);
        }
        Callable<Integer> n() {
          return () ->
              pool.submit(task)./*site*/get(1, TimeUnit.SECONDS).length();
        }
        """,
        """
        Callable<String> m(Future<String> f) {
          return () -> {
            try {
              return f.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
              f.cancel(true);
              throw e;
            }
          };
        }
        Callable<Integer> n() {
          return () ->
              {
                Future<String> future = pool.submit(task);
                try {
                  return future.get(1, TimeUnit.SECONDS).length();
                } catch (TimeoutException e) {
                  future.cancel(true);
                  throw e;
                }
              };
        }
        """);
  }

  @Test
  void refusesHeadsAndLaterOperands() {
    refuses(
        """
        void m(Future<String> f) throws Exception {
          while (f./*site*/get(1, TimeUnit.SECONDS) == null) {
          }
        }
        """,
        "head of a statement");
    refuses(
        """
        String m() throws Exception {
          return task.call() + pool.submit(task)./*site*/get(1, TimeUnit.SECONDS);
        }
        """,
        "evaluated before");
  }
}
