package io.github.leakproof.checks;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.scanner.ScannerSupplier;
import org.junit.jupiter.api.Test;

/** Checks that are on together report side by side; one that is off does not. */
final class SharedAnalysisTest {

  @Test
  void reportsEachCheckUnderItsOwnName() {
    bothChecks()
        .addSourceLines(
            "Worker.java",
            """
            import java.util.concurrent.Executors;
            import java.util.concurrent.locks.Lock;

            class Worker {
              void work(Lock lock, Runnable task) {
                // BUG: Diagnostic contains: [ExecutorNotShutdown]
                Executors.newFixedThreadPool(2).execute(task);
                // BUG: Diagnostic contains: [LockNotReleased]
                lock.lock();
                task.run();
                lock.unlock();
              }
            }
            """)
        .doTest();
  }

  @Test
  void reportsInNestedClassesOnce() {
    bothChecks()
        .addSourceLines(
            "Bank.java",
            """
            import java.util.concurrent.locks.Lock;

            class Bank {
              Runnable audit(Lock lock, Runnable task) {
                return new Runnable() {
                  @Override
                  public void run() {
                    // BUG: Diagnostic contains: [LockNotReleased]
                    lock.lock();
                    task.run();
                    lock.unlock();
                  }
                };
              }

              static class Account {
                void close(Lock lock, Runnable task) {
                  // BUG: Diagnostic contains: [LockNotReleased]
                  lock.lock();
                  task.run();
                  lock.unlock();
                }
              }
            }
            """)
        .doTest();
  }

  @Test
  void leavesOutWhatIsOff() {
    bothChecks()
        .setArgs("-Xep:LockNotReleased:OFF")
        .addSourceLines(
            "Worker.java",
            """
            import java.util.concurrent.Executors;
            import java.util.concurrent.locks.Lock;

            class Worker {
              void work(Lock lock, Runnable task) {
                // BUG: Diagnostic contains: [ExecutorNotShutdown]
                Executors.newFixedThreadPool(2).execute(task);
                lock.lock();
                task.run();
                lock.unlock();
              }
            }
            """)
        .doTest();
  }

  private CompilationTestHelper bothChecks() {
    return CompilationTestHelper.newInstance(
        ScannerSupplier.fromBugCheckerClasses(ExecutorNotShutdown.class, LockNotReleased.class),
        getClass());
  }
}
