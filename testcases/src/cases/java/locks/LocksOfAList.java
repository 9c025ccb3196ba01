package locks;

import java.util.List;
import java.util.concurrent.locks.Lock;

/** Helpers that take all locks of a list, and give them back in the opposite order. */
class LocksOfAList {
  static void lockAll(List<Lock> locks) {
    for (Lock lock : locks) {
      lock.lock();
    }
  }

  static void unlockAll(List<Lock> locks) {
    for (int i = locks.size() - 1; i >= 0; i--) {
      locks.get(i).unlock();
    }
  }

  void underAll(List<Lock> locks, Runnable work) {
    lockAll(locks);
    try {
      work.run();
    } finally {
      unlockAll(locks);
    }
  }

  void underAllWithoutFinally(List<Lock> locks, Runnable work) {
    lockAll(locks); // LEAK LockRelease/LockNotReleased
    work.run();
    unlockAll(locks);
  }
}
