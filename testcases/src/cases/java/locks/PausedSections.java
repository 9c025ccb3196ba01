package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A helper that lets go of its caller's lock for a while, and has it again when it returns. */
class PausedSections {
  private final Lock lock = new ReentrantLock();
  private int waiters;

  private void unlocked(Runnable work) {
    lock.unlock();
    try {
      work.run();
    } finally {
      lock.lock();
    }
  }

  void pauses(Runnable work) {
    lock.lock();
    try {
      unlocked(work);
      work.run();
    } finally {
      lock.unlock();
    }
  }

  void failsAfterPause(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    unlocked(work);
    work.run();
    lock.unlock();
  }

  void leavesAfterPause(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    unlocked(work);
    if (waiters > 3) {
      return;
    }
    lock.unlock();
  }
}
