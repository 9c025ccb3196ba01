package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.EXECUTOR_NOT_SHUTDOWN;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExecutorFixTest {

  private static final FixTester EXECUTOR =
      FixTester.of(EXECUTOR_NOT_SHUTDOWN, "$.shutdown()")
          .with(r -> r.releasedBy(Set.of("shutdown", "shutdownNow", "close")))
          .options("--release", "17");
  private static final FixTester TIMER = FixTester.of(EXECUTOR_NOT_SHUTDOWN, "$.cancel()");
  private static final String HEAD =
      """
      import java.util.*;
      import java.util.concurrent.*;

      """;

  private static void fixes(String before, String after) {
    EXECUTOR.fixes(HEAD + before, HEAD + after);
  }

  private static void inClass(String before, String after) {
    fixes(
        "class T {\n  Runnable t;\n" + before.indent(2) + "}\n",
        "class T {\n  Runnable t;\n" + after.indent(2) + "}\n");
  }

  private static void refuses(FixTester tester, String before, String reason) {
    tester.refuses(HEAD + before, reason);
  }

  @Test
  void shutsALocalPoolDown() {
    inClass(
        """
        void m() throws Exception {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          ExecutorService other = Executors./*site*/newFixedThreadPool(2);
          other.submit(t).get();
          pool.shutdown();
        }
        """,
        """
        void m() throws Exception {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          ExecutorService other = Executors.newFixedThreadPool(2);
          try {
            other.submit(t).get();
            pool.shutdown();
          } finally {
            other.shutdown();
          }
        }
        """);
  }

  @Test
  void movesTheShutdownIntoFinally() {
    inClass(
        """
        boolean m(List<Runnable> all) throws Exception {
          ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
          all.forEach(r -> pool.submit(r));
          all.forEach(pool::submit);
          if (all.isEmpty()) {
            throw new Exception();
          }
          pool.shutdownNow();
          return pool.awaitTermination(1, TimeUnit.SECONDS);
        }
        """,
        """
        boolean m(List<Runnable> all) throws Exception {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          try {
            all.forEach(r -> pool.submit(r));
            all.forEach(pool::submit);
            if (all.isEmpty()) {
              throw new Exception();
            }
          } finally {
            pool.shutdownNow();
          }
          return pool.awaitTermination(1, TimeUnit.SECONDS);
        }
        """);
  }

  @Test
  void namesAPoolInAChainAndInAnArgument() {
    inClass(
        """
        Future<?> m() {
          Executors./*site*/newCachedThreadPool().execute(t);
          return Executors./*site*/newCachedThreadPool().submit(t);
        }
        CompletableFuture<Void> n() {
          return CompletableFuture.runAsync(t, Executors./*site*/newFixedThreadPool(4));
        }
        """,
        """
        Future<?> m() {
          ExecutorService executor = Executors.newCachedThreadPool();
          try {
            executor.execute(t);
          } finally {
            executor.shutdown();
          }
          ExecutorService executor2 = Executors.newCachedThreadPool();
          try {
            return executor2.submit(t);
          } finally {
            executor2.shutdown();
          }
        }
        CompletableFuture<Void> n() {
          ExecutorService executor = Executors.newFixedThreadPool(4);
          try {
            return CompletableFuture.runAsync(t, executor);
          } finally {
            executor.shutdown();
          }
        }
        """);
  }

  @Test
  void worksInALoop() {
    inClass(
        """
        void m() {
          for (int i = 0; i < 3; i++) {
            var pool = Executors./*site*/newFixedThreadPool(2);
            pool.execute(t);
          }
        }
        """,
        """
        void m() {
          for (int i = 0; i < 3; i++) {
            var pool = Executors.newFixedThreadPool(2);
            try {
              pool.execute(t);
            } finally {
              pool.shutdown();
            }
          }
        }
        """);
  }

  @Test
  void releasesInTheLifeCycleMethod() {
    inClass(
        """
        private final ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
        ExecutorService second;
        void start() {
          second = Executors./*site*/newFixedThreadPool(2);
        }
        void stop() {
          // end
          t = null;
        }
        """,
        """
        private final ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorService second;
        void start() {
          second = Executors.newFixedThreadPool(2);
        }
        void stop() {
          // end
          t = null;
          pool.shutdown();
          if (second != null) {
            second.shutdown();
          }
        }
        """);
  }

  @Test
  void releasesInFinallyWhereTheMethodReturnsEarly() {
    inClass(
        """
        private final ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
        void stop() {
          if (t == null) return;
          t = null;
        }
        """,
        """
        private final ExecutorService pool = Executors.newFixedThreadPool(2);
        void stop() {
          try {
            if (t == null) return;
            t = null;
          } finally {
            pool.shutdown();
          }
        }
        """);
  }

  @Test
  void addsOneCloseForAllFields() {
    fixes(
        """
        class T<X extends List<String>> {
          private final ExecutorService a = Executors./*site*/newFixedThreadPool(2);
          private final ExecutorService b;

          T() {
            b = Executors./*site*/newFixedThreadPool(2);
          }
        }
        """,
        """
        class T<X extends List<String>> implements AutoCloseable {
          private final ExecutorService a = Executors.newFixedThreadPool(2);
          private final ExecutorService b;

          T() {
            b = Executors.newFixedThreadPool(2);
          }

          @Override
          public void close() {
            a.shutdown();
            b.shutdown();
          }
        }
        """);
  }

  @Test
  void addsCloseToANestedClassWithInterfaces() {
    fixes(
        """
        class T {
          static class N extends Object implements Runnable {
            ExecutorService[] pools = {Executors./*site*/newFixedThreadPool(2)};

            @Override
            public void run() {}
          }
        }
        """,
        """
        class T {
          static class N extends Object implements Runnable, AutoCloseable {
            ExecutorService[] pools = {Executors.newFixedThreadPool(2)};

            @Override
            public void run() {}

            @Override
            public void close() {
              for (ExecutorService each : pools) {
                each.shutdown();
              }
            }
          }
        }
        """);
  }

  @Test
  void releasesWhatACollectionHolds() {
    inClass(
        """
        final List<ExecutorService> pools = new ArrayList<>();
        void m() {
          pools.add(Executors./*site*/newFixedThreadPool(2));
        }
        public void close() {}
        """,
        """
        final List<ExecutorService> pools = new ArrayList<>();
        void m() {
          pools.add(Executors.newFixedThreadPool(2));
        }
        public void close() {
          for (ExecutorService each : pools) {
            each.shutdown();
          }
        }
        """);
  }

  @Test
  void releasesTheOldPoolFirst() {
    inClass(
        """
        ExecutorService pool;
        void resize(int n) {
          this.pool = Executors./*site*/newFixedThreadPool(n);
        }
        void close() {
          pool.shutdown();
        }
        """,
        """
        ExecutorService pool;
        void resize(int n) {
          if (this.pool != null) {
            this.pool.shutdown();
          }
          this.pool = Executors.newFixedThreadPool(n);
        }
        void close() {
          pool.shutdown();
        }
        """);
  }

  @Test
  void cancelsATimerWhoseEndIsThere() {
    TIMER.fixes(
        HEAD
            + """
              class T {
                void m(TimerTask t) throws Exception {
                  Timer timer = new /*keep*/ Timer();
                  Timer other = /*site*/new Timer();
                  other.schedule(t, 1);
                  Thread.sleep(2);
                  other.cancel();
                }
              }
              """,
        HEAD
            + """
              class T {
                void m(TimerTask t) throws Exception {
                  Timer timer = new /*keep*/ Timer();
                  Timer other = new Timer();
                  try {
                    other.schedule(t, 1);
                    Thread.sleep(2);
                  } finally {
                    other.cancel();
                  }
                }
              }
              """);
  }

  @Test
  void refusesWhatOnlyAPersonCanDecide() {
    refuses(
        TIMER,
        "class T { void m(TimerTask t) { Timer x = /*site*/new Timer(); x.schedule(t, 1); } }",
        "drop the work");
    refuses(
        EXECUTOR,
        "class T { static ExecutorService p = Executors./*site*/newFixedThreadPool(2); }",
        "static field");
    refuses(
        EXECUTOR,
        """
        class B { public void stop(int now) {} public void close() {} }
        class T extends B { ExecutorService p = Executors./*site*/newFixedThreadPool(2); }
        """,
        "has or inherits close()");
    refuses(
        EXECUTOR,
        "enum T { A; final ExecutorService p = Executors./*site*/newFixedThreadPool(2); }",
        "only a named class");
  }
}
