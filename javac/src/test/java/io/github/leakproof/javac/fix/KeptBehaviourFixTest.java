package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.CLIENT_NOT_CLOSED;
import static io.github.leakproof.core.pattern.Pattern.EXECUTOR_NOT_SHUTDOWN;

import io.github.leakproof.core.catalogue.ReleaseForm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a fix leaves as it is: values that are null, releases that are there, work under way. */
final class KeptBehaviourFixTest {

  private static final FixTester EXECUTOR =
      FixTester.of(EXECUTOR_NOT_SHUTDOWN, "$.shutdown()")
          .with(r -> r.releasedBy(Set.of("shutdown", "shutdownNow", "close")))
          .options("--release", "17");
  private static final FixTester CLIENT = FixTester.of(CLIENT_NOT_CLOSED, "$.close()");
  private static final String HEAD =
      """
      import java.util.*;
      import java.util.concurrent.*;

      """;
  private static final String CLIENT_CLASS =
      """
      class Client implements AutoCloseable {
        public void close() {}
        public void close(int seconds) {}
        CompletableFuture<String> send() { return null; }
        Table table() { return null; }
        static class Boot {
          Boot client(Client c) { return this; }
          Table connect() { return null; }
        }
        interface Table extends Iterable<String> {
          Table all();
          String first();
        }
      }
      """;

  private static void inClass(String before, String after) {
    EXECUTOR.fixes(
        HEAD + "class T {\n  Runnable t;\n" + before.indent(2) + "}\n",
        HEAD + "class T {\n  Runnable t;\n" + after.indent(2) + "}\n");
  }

  private static String withClient(String method) {
    return HEAD + CLIENT_CLASS + "class T {\n" + method.indent(2) + "}\n";
  }

  private static void refuses(FixTester tester, String method, String reason) {
    tester.refuses(HEAD + "class T {\n  Runnable t;\n" + method.indent(2) + "}\n", reason);
  }

  @Test
  void asksWhetherThereIsAPool() {
    inClass(
        """
        void m(boolean wanted) {
          ExecutorService pool = wanted ? Executors./*site*/newCachedThreadPool() : null;
          t.run();
          if (pool != null) {
            pool.shutdown();
          }
        }
        void n() {
          ExecutorService pool = /*site*/make();
          if (pool == null) {
            return;
          }
          pool.execute(t);
        }
        ExecutorService make() {
          return null;
        }
        """,
        """
        void m(boolean wanted) {
          ExecutorService pool = wanted ? Executors.newCachedThreadPool() : null;
          try {
            t.run();
          } finally {
            if (pool != null) {
              pool.shutdown();
            }
          }
        }
        void n() {
          ExecutorService pool = make();
          try {
            if (pool == null) {
              return;
            }
            pool.execute(t);
          } finally {
            if (pool != null) {
              pool.shutdown();
            }
          }
        }
        ExecutorService make() {
          return null;
        }
        """);
  }

  @Test
  void keepsAnOrderlyEnd() {
    inClass(
        """
        void m(List<Callable<Void>> jobs) throws InterruptedException {
          ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
          pool.invokeAll(jobs);
          pool.shutdown();
          if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
            pool.shutdownNow();
          }
        }
        """,
        """
        void m(List<Callable<Void>> jobs) throws InterruptedException {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          try {
            pool.invokeAll(jobs);
          } finally {
            pool.shutdown();
          }
          if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
            pool.shutdownNow();
          }
        }
        """);
  }

  @Test
  void keepsReleasesOfAnotherKind() {
    inClass(
        """
        void m(Callable<Void> call) {
          ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
          try {
            pool.execute(t);
            call.call();
          } catch (Exception e) {
            pool.shutdownNow();
            throw new IllegalStateException(e);
          }
          pool.shutdown();
        }
        """,
        """
        void m(Callable<Void> call) {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          try {
            try {
              pool.execute(t);
              call.call();
            } catch (Exception e) {
              pool.shutdownNow();
              throw new IllegalStateException(e);
            }
          } finally {
            pool.shutdown();
          }
        }
        """);
  }

  @Test
  void keepsTheReleaseOfATryThatComesTooLate() {
    inClass(
        """
        void m(Callable<Void> call) throws Exception {
          ExecutorService pool = Executors./*site*/newFixedThreadPool(2);
          call.call();
          try {
            pool.execute(t);
          } finally {
            pool.shutdownNow();
          }
        }
        """,
        """
        void m(Callable<Void> call) throws Exception {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          try {
            call.call();
            pool.execute(t);
          } finally {
            pool.shutdownNow();
          }
        }
        """);
  }

  @Test
  void keepsTheTimeThatAClientIsGiven() {
    CLIENT.fixes(
        withClient(
            """
            void m(Runnable r) {
              Client c = /*site*/new Client();
              r.run();
              c.close(5);
            }
            """),
        withClient(
            """
            void m(Runnable r) {
              Client c = new Client();
              try {
                r.run();
              } finally {
                c.close(5);
              }
            }
            """));
  }

  @Test
  void leavesAClientWhoseWorkIsReturned() {
    String reason = "what is returned is read from it later";
    CLIENT.refuses(
        withClient(
            """
            Future<?> m() {
              Client c = /*site*/new Client();
              return c.send().thenApply(String::length);
            }
            """),
        reason);
    CLIENT.refuses(
        withClient(
            """
            Object m() {
              Client c = /*site*/new Client();
              Client.Table table = c.table();
              return table.all();
            }
            """),
        reason);
    CLIENT.refuses(
        withClient(
            """
            Client.Table m() {
              return /*site*/new Client().table();
            }
            """),
        "the caller gets a part of the resource");
  }

  @Test
  void closesAClientWhoseAnswerIsReturned() {
    CLIENT.fixes(
        withClient(
            """
            String m() {
              Client c = /*site*/new Client();
              return c.table().first() + c.send().join();
            }
            """),
        withClient(
            """
            String m() {
              try (Client c = new Client()) {
                return c.table().first() + c.send().join();
              }
            }
            """));
  }

  @Test
  void leavesAPoolThatHasASecondName() {
    refuses(
        EXECUTOR,
        """
        void m() {
          ExecutorService a = Executors./*site*/newSingleThreadExecutor();
          ExecutorService b = Executors.newSingleThreadExecutor();
          ExecutorService first = a;
          a = b;
          first.execute(t);
          a.shutdown();
          b.shutdown();
        }
        """,
        "it is stored in another variable");
  }

  @Test
  void leavesAClientThatWhatIsReturnedMayNeed() {
    CLIENT.refuses(
        withClient(
            """
            Client.Table m() {
              Client client = /*site*/new Client();
              Client.Boot boot = new Client.Boot().client(client);
              return boot.connect();
            }
            """),
        "what is returned may need it");
  }

  @Test
  void leavesAPoolThatGetsItsWorkLater() {
    refuses(
        EXECUTOR,
        """
        Future<?> m() {
          Executor later =
              CompletableFuture.delayedExecutor(
                  1, TimeUnit.SECONDS, Executors./*site*/newCachedThreadPool());
          return CompletableFuture.runAsync(t, later);
        }
        """,
        "would reject the work that follows");
  }

  @Test
  void leavesAPoolWhoseEndDropsItsWork() {
    FixTester abrupt =
        EXECUTOR.with(r -> r.releasedWith(new ReleaseForm("$.shutdown()", List.of(), false, true)));
    refuses(
        abrupt,
        """
        void m() {
          ExecutorService pool = Executors./*site*/newCachedThreadPool();
          pool.execute(t);
        }
        """,
        "would drop the work");
  }
}
