package permits;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Permits kept on one branch. */
final class KeptOnBranch {
  private final Semaphore slots = new Semaphore(4);
  private final ExecutorService pool;
  private int served;

  KeptOnBranch(ExecutorService pool) {
    this.pool = pool;
  }

  boolean serves(boolean urgent) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    if (urgent) {
      served++;
      slots.release();
      return true;
    }
    served += 2;
    return false;
  }

  boolean servesBoth(boolean urgent) throws InterruptedException {
    slots.acquire();
    if (urgent) {
      served++;
      slots.release();
      return true;
    }
    served += 2;
    slots.release();
    return false;
  }

  void hands(boolean urgent, Runnable job) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    if (urgent) {
      pool.execute(
          () -> {
            try {
              job.run();
            } finally {
              slots.release();
            }
          });
    } else {
      served++;
    }
  }

  void handsBoth(boolean urgent, Runnable job) throws InterruptedException {
    slots.acquire();
    boolean handed = false;
    try {
      if (urgent) {
        pool.execute(
            () -> {
              try {
                job.run();
              } finally {
                slots.release();
              }
            });
        handed = true;
      }
    } finally {
      if (!handed) {
        slots.release();
      }
    }
  }
}
