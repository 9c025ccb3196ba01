package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.FUTURE_DROPPED;

import org.junit.jupiter.api.Test;

final class DropFixTest {
  private static final FixTester SUBMIT = FixTester.of(FUTURE_DROPPED, "$receiver.execute($0)");
  private static final FixTester ON_EXECUTOR = FixTester.of(FUTURE_DROPPED, "$1.execute($0)");
  private static final FixTester ON_COMMON_POOL =
      FixTester.of(
          FUTURE_DROPPED,
          "ForkJoinPool.commonPool().execute($0)",
          "java.util.concurrent.ForkJoinPool");
  private static final FixTester PERIODIC = FixTester.of(FUTURE_DROPPED, "$.cancel(false)");
  private static final FixTester NONE = FixTester.of(FUTURE_DROPPED, "");

  private static final String HEAD =
      """
      import java.util.concurrent.*;
      class T implements AutoCloseable {
        ExecutorService pool;
        ScheduledExecutorService timer;
        Callable<String> callable;
        int count() { return 1; }
        int load() throws java.io.IOException { return 1; }
      """;
  private static final String TAIL = "  @Override\n  public void close() {\n  }\n}\n";

  private static void fixes(FixTester tester, String before, String after) {
    tester.fixes(HEAD + before.indent(2) + TAIL, HEAD + after.indent(2) + TAIL);
  }

  private static void refuses(FixTester tester, String before, String why) {
    tester.refuses(HEAD + before.indent(2) + TAIL, why);
  }

  @Test
  void executesARunnable() {
    fixes(
        SUBMIT,
        """
        void m(Runnable job) {
          pool
              ./*site*/submit(job); // later
        }
        """,
        """
        void m(Runnable job) {
          pool
              .execute(job); // later
        }
        """);
  }

  @Test
  void executesWhatNobodyReadsTheResultOf() {
    fixes(
        SUBMIT,
        """
        void m() {
          final Future<Integer> f = pool./*site*/submit(() -> count());
        }
        """,
        """
        void m() {
          pool.execute(() -> count());
        }
        """);
  }

  @Test
  void dropsTheResultOfTheTask() {
    fixes(
        SUBMIT,
        """
        void m(boolean open) {
          pool./*site*/submit(() -> {
            if (!open) {
              return 0;
            }
            System.out.println();
            return count();
          });
        }
        """,
        """
        void m(boolean open) {
          pool.execute(() -> {
            if (!open) {
              return;
            }
            System.out.println();
            count();
          });
        }
        """);
  }

  @Test
  void dropsAConstantResult() {
    fixes(
        SUBMIT,
        """
        void m() {
          pool./*site*/submit(() -> {
            count();
            return null;
          });
        }
        """,
        """
        void m() {
          pool.execute(() -> {
            count();
          });
        }
        """);
  }

  @Test
  void dropsTheResultGivenWithTheTask() {
    fixes(
        SUBMIT,
        "void m(Runnable job) { pool./*site*/submit(job, true); }",
        "void m(Runnable job) { pool.execute(job); }");
  }

  @Test
  void executesByReference() {
    fixes(
        SUBMIT,
        "void m(java.util.List<Runnable> jobs) { jobs.forEach(/*site*/pool::submit); }",
        "void m(java.util.List<Runnable> jobs) { jobs.forEach(pool::execute); }");
  }

  @Test
  void refusesWhatThrows() {
    refuses(SUBMIT, "void m() { pool./*site*/submit(() -> load()); }", "checked exception");
    refuses(SUBMIT, "void m() { pool./*site*/submit(this::load); }", "checked exception");
    refuses(SUBMIT, "void m() { pool./*site*/submit(callable); }", "the task has a result");
  }

  @Test
  void executesOnTheExecutorOfAnAsyncTask() {
    fixes(
        ON_EXECUTOR,
        "void m() { CompletableFuture./*site*/runAsync(() -> count(), pool); }",
        "void m() { pool.execute(() -> count()); }");
  }

  @Test
  void executesOnTheCommonPool() {
    fixes(
        ON_COMMON_POOL,
        "void m() { CompletableFuture./*site*/supplyAsync(this::count); }",
        "void m() { ForkJoinPool.commonPool().execute(this::count); }");
  }

  @Test
  void keepsAPeriodicTask() {
    PERIODIC.fixes(
        HEAD
            + """
              void start(Runnable job) {
                timer./*site*/scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS);
              }
              @Override
              public void close() {
                System.out.println();
              }
            }
            """,
        HEAD.replace(
                "  Callable<String> callable;\n",
                "  Callable<String> callable;\n  private ScheduledFuture<?> scheduledTask;\n")
            + """
              void start(Runnable job) {
                scheduledTask = timer.scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS);
              }
              @Override
              public void close() {
                System.out.println();
                if (scheduledTask != null) {
                  scheduledTask.cancel(false);
                }
              }
            }
            """);
  }

  @Test
  void keepsAllTasksOfAMethodThatRunsAgain() {
    PERIODIC.fixes(
        HEAD
            + """
              void m(Runnable job) {
                timer./*site*/scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS);
              }
              @Override
              public void close() throws Exception {
                pool.awaitTermination(1, TimeUnit.SECONDS);
              }
            }
            """,
        "import java.util.Queue;\n"
            + HEAD.replace(
                "  Callable<String> callable;\n",
                "  Callable<String> callable;\n"
                    + "  private final Queue<ScheduledFuture<?>> scheduledTasks ="
                    + " new ConcurrentLinkedQueue<>();\n")
            + """
              void m(Runnable job) {
                scheduledTasks.add(timer.scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS));
              }
              @Override
              public void close() throws Exception {
                try {
                  pool.awaitTermination(1, TimeUnit.SECONDS);
                } finally {
                  for (ScheduledFuture<?> task : scheduledTasks) {
                    task.cancel(false);
                  }
                }
              }
            }
            """);
  }

  @Test
  void refusesWhereNoObjectKeepsIt() {
    refuses(
        PERIODIC,
        """
        static void m(ScheduledExecutorService timer, Runnable job) {
          timer./*site*/scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS);
        }
        """,
        "no object");
    refuses(
        NONE, "void m(Runnable j) { timer./*site*/schedule(j, 1, TimeUnit.SECONDS); }", "a person");
  }
}
