package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Wrappers that take one half of each of many locks. */
class HalvesOfAll {

  static class Views {
    private final StampedLock[] locks = new StampedLock[4];

    void lockAll() {
      for (StampedLock lock : locks) {
        lock.asWriteLock().lock();
      }
    }

    void unlockAll() {
      for (StampedLock lock : locks) {
        lock.asWriteLock().unlock();
      }
    }
  }

  static class Halves {
    private final ReadWriteLock[] locks = new ReadWriteLock[4];

    void lockAll() {
      for (ReadWriteLock lock : locks) {
        Lock half = lock.writeLock();
        half.lock();
      }
    }

    void unlockAll() {
      for (int i = 0; i < locks.length; i++) {
        locks[i].writeLock().unlock();
      }
    }

    void runsUnderAll(Runnable work) {
      lockAll();
      try {
        work.run();
      } finally {
        unlockAll();
      }
    }

    void runsUnderAllWithoutFinally(Runnable work) {
      lockAll(); // LEAK LockRelease/LockNotReleased
      work.run();
      unlockAll();
    }
  }

  static class Listed {
    private final List<ReadWriteLock> locks = new ArrayList<>();

    void lockAll() {
      for (ReadWriteLock lock : locks) {
        lock.readLock().lock();
      }
    }

    void unlockAll() {
      locks.forEach(lock -> lock.readLock().unlock());
    }

    void runsUnderAll(Runnable work) {
      lockAll();
      try {
        work.run();
      } finally {
        unlockAll();
      }
    }

    void runsUnderAllWithoutFinally(Runnable work) {
      lockAll(); // LEAK LockRelease/LockNotReleased
      work.run();
      unlockAll();
    }
  }

  static class Forgotten {
    private final ReadWriteLock[] locks = new ReadWriteLock[4];

    void lockAll() {
      for (ReadWriteLock lock : locks) {
        lock.writeLock().lock(); // LEAK LockRelease/LockNotReleased
      }
    }
  }
}
