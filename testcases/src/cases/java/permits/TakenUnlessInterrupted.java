package permits;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** A helper that waits for a permit, and says so if it was interrupted instead. */
final class TakenUnlessInterrupted {
  private final Semaphore permits = new Semaphore(4);

  static boolean take(Semaphore permits) {
    try {
      permits.acquire();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static void giveBack(Semaphore permits) {
    permits.release();
  }

  boolean okAsked(Runnable work) {
    if (!take(permits)) {
      return false;
    }
    try {
      work.run();
    } finally {
      permits.release();
    }
    return true;
  }

  boolean run(Runnable work) {
    if (!take(permits)) { // LEAK LockRelease/PermitNotReleased
      return false;
    }
    work.run();
    giveBack(permits);
    return true;
  }

  /** Its task gives back its own permit, not those of others. */
  static final class Submissions {
    private final Semaphore permits = new Semaphore(4);
    private final ExecutorService pool;

    Submissions(ExecutorService pool) {
      this.pool = pool;
    }

    void okGivenBackByTask(Runnable work) {
      if (permits.tryAcquire()) {
        pool.execute(
            () -> {
              try {
                work.run();
              } finally {
                permits.release();
              }
            });
      }
    }

    boolean here(Runnable work) {
      if (!permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
        return false;
      }
      work.run();
      return true;
    }
  }
}
