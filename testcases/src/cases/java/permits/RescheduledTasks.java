package permits;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** A task that gives back the permit it was started with, and may take it anew for the next one. */
class RescheduledTasks {
  private static final Semaphore ONE = new Semaphore(1);
  private static final Semaphore OTHER = new Semaphore(1);
  private static final Queue<String> WORK = new ConcurrentLinkedQueue<>();

  void cleansSoon(ExecutorService pool, String item) {
    WORK.add(item);
    if (ONE.tryAcquire()) {
      pool.execute(new Cleaning(pool));
    }
  }

  private static final class Cleaning implements Runnable {
    private final ExecutorService pool;

    Cleaning(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public void run() {
      try {
        WORK.poll();
      } finally {
        ONE.release();
      }
      if (!WORK.isEmpty() && ONE.tryAcquire()) {
        pool.execute(new Cleaning(pool));
      }
    }
  }

  void cleansOnce(ExecutorService pool, String item) {
    WORK.add(item);
    if (OTHER.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      pool.execute(new Trying());
    }
  }

  /** What it gives back it has taken itself. */
  private static final class Trying implements Runnable {
    @Override
    public void run() {
      if (OTHER.tryAcquire()) {
        try {
          WORK.poll();
        } finally {
          OTHER.release();
        }
      }
    }
  }
}
