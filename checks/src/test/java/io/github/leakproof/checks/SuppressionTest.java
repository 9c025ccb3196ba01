package io.github.leakproof.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** A suppression works on every declaration that can carry it. */
final class SuppressionTest {

  @Test
  void reportsWithoutSuppression() {
    locks()
        .addSourceLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            class Account {
              int read(Lock lock, int balance) {
                // BUG: Diagnostic contains: lock
                lock.lock();
                if (balance < 0) {
                  return 0;
                }
                lock.unlock();
                return balance;
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnTheClass() {
    locks()
        .addSourceLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            @SuppressWarnings("LockNotReleased")
            class Account {
              int read(Lock lock, int balance) {
                lock.lock();
                if (balance < 0) {
                  return 0;
                }
                lock.unlock();
                return balance;
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnAnEnclosingClass() {
    locks()
        .addSourceLines(
            "Bank.java",
            """
            import java.util.concurrent.locks.Lock;

            @SuppressWarnings("LockNotReleased")
            class Bank {
              static class Account {
                int read(Lock lock, int balance) {
                  lock.lock();
                  if (balance < 0) {
                    return 0;
                  }
                  lock.unlock();
                  return balance;
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnTheMethod() {
    locks()
        .addSourceLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            class Account {
              @SuppressWarnings("LockNotReleased")
              int read(Lock lock, int balance) {
                lock.lock();
                if (balance < 0) {
                  return 0;
                }
                lock.unlock();
                return balance;
              }

              int check(Lock lock, int balance) {
                // BUG: Diagnostic contains: lock
                lock.lock();
                if (balance < 0) {
                  return 0;
                }
                lock.unlock();
                return balance;
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnTheMethodAroundAnAnonymousClass() {
    locks()
        .addSourceLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            class Account {
              @SuppressWarnings("LockNotReleased")
              Runnable reader(Lock lock, Runnable audit) {
                return new Runnable() {
                  @Override
                  public void run() {
                    lock.lock();
                    audit.run();
                    lock.unlock();
                  }
                };
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnTheField() {
    executors()
        .addSourceLines(
            "Worker.java",
            """
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            class Worker {
              @SuppressWarnings("ExecutorNotShutdown")
              private final ExecutorService accepted = Executors.newFixedThreadPool(2);

              // BUG: Diagnostic contains: shut down
              private final ExecutorService reported = Executors.newFixedThreadPool(2);

              void work(Runnable task) {
                accepted.execute(task);
                reported.execute(task);
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsOnTheLocalVariable() {
    executors()
        .addSourceLines(
            "Worker.java",
            """
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            class Worker {
              void work(Runnable task) {
                @SuppressWarnings("ExecutorNotShutdown")
                ExecutorService accepted = Executors.newFixedThreadPool(2);
                accepted.execute(task);
                // BUG: Diagnostic contains: shut down
                ExecutorService reported = Executors.newFixedThreadPool(2);
                reported.execute(task);
              }
            }
            """)
        .doTest();
  }

  @Test
  void reportsWhereAnotherCheckIsSuppressed() {
    locks()
        .addSourceLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            @SuppressWarnings("PermitNotReleased")
            class Account {
              int read(Lock lock, int balance) {
                // BUG: Diagnostic contains: lock
                lock.lock();
                if (balance < 0) {
                  return 0;
                }
                lock.unlock();
                return balance;
              }
            }
            """)
        .doTest();
  }

  @Test
  void acceptsTheNameOfErrorPronesOwnCheck() {
    CompilationTestHelper.newInstance(FutureDropped.class, getClass())
        .addSourceLines(
            "Mailer.java",
            """
            import java.util.concurrent.ExecutorService;

            class Mailer {
              @SuppressWarnings("FutureReturnValueIgnored")
              void sendAndForget(ExecutorService pool, Runnable mail) {
                pool.submit(mail);
              }

              void send(ExecutorService pool, Runnable mail) {
                // BUG: Diagnostic contains: handle
                pool.submit(mail);
              }
            }
            """)
        .doTest();
  }

  private CompilationTestHelper locks() {
    return CompilationTestHelper.newInstance(LockNotReleased.class, getClass());
  }

  private CompilationTestHelper executors() {
    return CompilationTestHelper.newInstance(ExecutorNotShutdown.class, getClass());
  }
}
