package permits;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * A static semaphore that a task gives back: the task's code names it without capturing anything.
 */
class StaticGuardsOfTasks {
  private static Semaphore guard = new Semaphore(1);
  private static final Semaphore OTHER = new Semaphore(1);
  private volatile long lastDump;

  void dumpsOnce(PrintStream log, Executor pool) {
    if (!guard.tryAcquire()) {
      return;
    }
    pool.execute(
        () -> {
          try (FileOutputStream out = new FileOutputStream("threads.txt")) {
            out.write(Thread.getAllStackTraces().toString().getBytes());
          } catch (IOException e) {
            log.println(e);
          } finally {
            guard.release();
          }
          lastDump = System.currentTimeMillis();
        });
  }

  static void printsInTheBackground(PrintStream log, Executor pool) throws InterruptedException {
    guard.acquire();
    pool.execute(
        () -> {
          try {
            log.println("dump");
          } finally {
            guard.release();
          }
        });
  }

  static void nobodyGivesItBack(PrintStream log, Executor pool) throws InterruptedException {
    OTHER.acquire(); // LEAK LockRelease/PermitNotReleased
    pool.execute(() -> log.println("dump"));
  }
}
