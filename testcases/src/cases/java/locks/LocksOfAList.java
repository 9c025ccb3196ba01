package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

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

  void takenInsideTry(List<Lock> locks, Runnable work) {
    try {
      for (Lock lock : locks) {
        lock.lock(); // LEAK LockRelease/LockNotReleased
      }
      work.run();
    } finally {
      for (Lock lock : locks) {
        lock.unlock();
      }
    }
  }

  void takenBeforeTry(List<Lock> locks, Runnable work) {
    for (Lock lock : locks) {
      lock.lock();
    }
    try {
      work.run();
    } finally {
      for (Lock lock : locks) {
        lock.unlock();
      }
    }
  }

  boolean attemptedInsideTry(List<Lock> locks, Runnable work) {
    try {
      for (Lock lock : locks) {
        if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
          return false;
        }
      }
      work.run();
      return true;
    } finally {
      for (Lock lock : locks) {
        lock.unlock();
      }
    }
  }

  boolean onlyThoseTaken(List<Lock> locks, Runnable work) {
    int taken = 0;
    try {
      for (Lock lock : locks) {
        if (!lock.tryLock()) {
          return false;
        }
        taken++;
      }
      work.run();
      return true;
    } finally {
      for (Lock lock : locks.subList(0, taken)) {
        lock.unlock();
      }
    }
  }

  boolean onlyThoseKept(List<Lock> locks, Runnable work) {
    List<Lock> taken = new ArrayList<>();
    try {
      for (Lock lock : locks) {
        if (!lock.tryLock()) {
          return false;
        }
        taken.add(lock);
      }
      work.run();
      return true;
    } finally {
      for (Lock lock : taken) {
        lock.unlock();
      }
    }
  }

  void askedOnTheWayOut(List<ReentrantLock> locks, Runnable work) {
    try {
      for (ReentrantLock lock : locks) {
        lock.lock();
      }
      work.run();
    } finally {
      for (ReentrantLock lock : locks) {
        if (lock.isHeldByCurrentThread()) {
          lock.unlock();
        }
      }
    }
  }
}
