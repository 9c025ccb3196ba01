package permits;

import java.util.concurrent.Semaphore;

/** Requests that take a permit and tell themselves by a flag whether to give it back. */
final class FlaggedPermits {
  private final Semaphore permits = new Semaphore(8);
  private final boolean isFair;

  FlaggedPermits(boolean isFair) {
    this.isFair = isFair;
  }

  void okSetBeforeEachWayOut(Runnable request) {
    boolean mustRelease = true;
    try {
      if (isFair) {
        permits.acquireUninterruptibly();
      } else if (!permits.tryAcquire()) {
        mustRelease = false;
        return;
      }
      request.run();
    } finally {
      if (mustRelease) {
        permits.release();
      }
    }
  }

  void forgottenOnOneWayOut(Runnable request) {
    boolean mustRelease = true;
    try {
      if (isFair) {
        permits.acquireUninterruptibly();
      } else if (!permits.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
        return;
      }
      request.run();
      mustRelease = false;
      permits.release();
    } finally {
      if (mustRelease) {
        permits.release();
      }
    }
  }

  void flagForSomethingElse(Runnable request) {
    boolean isDone = false;
    try {
      permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      request.run();
      isDone = true;
    } finally {
      permits.release();
      if (!isDone) {
        System.err.println("failed");
      }
    }
  }
}
