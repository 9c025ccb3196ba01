package locks;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Paths that are no exits, nested finally blocks and rethrown exceptions. */
class ExitPaths {
  private final Lock lock = new ReentrantLock();
  private final Lock auditLock = new ReentrantLock();
  private long ticks;

  void haltsInsteadOfUnlocking(Runnable recovery) {
    lock.lock();
    try {
      recovery.run();
    } catch (Throwable t) {
      System.exit(70);
    }
    lock.unlock();
  }

  void logsInsteadOfUnlocking(Runnable recovery) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      recovery.run();
    } catch (RuntimeException e) {
      throw new IllegalStateException("recovery failed", e);
    }
    lock.unlock();
  }

  void holdsForEver() {
    lock.lock();
    while (true) {
      ticks++;
    }
  }

  void nestedFinallyBlocks(Runnable work, Runnable cleanUp) {
    lock.lock();
    try {
      auditLock.lock();
      try {
        work.run();
      } finally {
        try {
          cleanUp.run();
        } finally {
          auditLock.unlock();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  void cleanUpBeforeUnlockInTheSameFinally(Runnable work, Runnable cleanUp) {
    auditLock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      cleanUp.run();
      auditLock.unlock();
    }
  }

  void unlocksInEachCatch(Runnable work) {
    lock.lock();
    try {
      work.run();
      lock.unlock();
    } catch (RuntimeException | Error e) {
      lock.unlock();
      throw e;
    }
  }

  void wrapsAndRethrows(Runnable work) {
    lock.lock();
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  void unlocksOnlyIfNothingWasFound(Iterator<String> names, String wanted) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    while (names.hasNext()) {
      if (names.next().equals(wanted)) {
        return;
      }
    }
    lock.unlock();
  }

  void doWhileRegions(List<Runnable> work) {
    int i = 0;
    do {
      lock.lock();
      try {
        work.get(i).run();
      } finally {
        lock.unlock();
      }
      i++;
    } while (i < work.size());
  }

  void locksInTheLoopUnlocksAfterIt(List<Runnable> work) {
    for (Runnable step : work) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      step.run();
    }
    lock.unlock();
  }

  void secondLockFailureReleasesTheFirst(Runnable work) throws InterruptedException {
    lock.lock();
    boolean both = false;
    try {
      auditLock.lockInterruptibly();
      both = true;
      work.run();
    } finally {
      if (both) {
        auditLock.unlock();
      }
      lock.unlock();
    }
  }

  void releasesOnlyOneOfTwo(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    auditLock.lock();
    try {
      work.run();
    } finally {
      auditLock.unlock();
    }
  }

  void unlocksInOppositeOrder(Runnable work) {
    lock.lock();
    auditLock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
      auditLock.unlock();
    }
  }

  void secondRegionSharesTheFinally(Runnable work, boolean audited) {
    lock.lock();
    try {
      if (audited) {
        auditLock.lock();
        try {
          work.run();
        } finally {
          auditLock.unlock();
        }
      } else {
        work.run();
      }
    } finally {
      lock.unlock();
    }
  }
}
