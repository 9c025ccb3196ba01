package locks;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Helpers that say whether the thread has the lock. */
class HelpersThatAsk {

  interface Entry {
    void lockEntry();

    void unlockEntry();

    boolean isLockedByCurrentThread();
  }

  static class MapEntry implements Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private int value;

    @Override
    public void lockEntry() {
      lock.lock();
    }

    @Override
    public void unlockEntry() {
      lock.unlock();
    }

    @Override
    public boolean isLockedByCurrentThread() {
      return lock.isHeldByCurrentThread();
    }

    boolean isFree() {
      return !lock.isHeldByCurrentThread();
    }

    void update(Runnable work) {
      lockEntry();
      try {
        work.run();
        value++;
        unlockEntry();
        work.run();
      } finally {
        if (isLockedByCurrentThread()) {
          unlockEntry();
        }
      }
    }

    void updateUnlessFree(Runnable work) {
      lock.lock();
      try {
        work.run();
        lock.unlock();
        work.run();
      } finally {
        if (!isFree()) {
          lock.unlock();
        }
      }
    }

    void updateWhereFree(Runnable work) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      try {
        work.run();
      } finally {
        if (isFree()) {
          lock.unlock();
        }
      }
    }
  }

  private final ReentrantReadWriteLock rows = new ReentrantReadWriteLock();
  private final ReentrantLock other = new ReentrantLock();

  void updates(Entry entry, Runnable work) {
    entry.lockEntry();
    try {
      work.run();
    } finally {
      if (entry.isLockedByCurrentThread()) {
        entry.unlockEntry();
      }
    }
  }

  private boolean isWriting() {
    return rows.isWriteLockedByCurrentThread();
  }

  private boolean isOther() {
    return other.isHeldByCurrentThread();
  }

  void writes(Runnable work) {
    rows.writeLock().lock();
    try {
      work.run();
    } finally {
      if (isWriting()) {
        rows.writeLock().unlock();
      }
    }
  }

  void asksTheOther(Runnable work) {
    rows.writeLock().lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      if (isOther()) {
        rows.writeLock().unlock();
      }
    }
  }

  /** Its subclasses do not agree on what they ask. */
  abstract static class Section {
    protected final ReentrantLock lock = new ReentrantLock();

    abstract boolean isMine();

    void run(Runnable work) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      try {
        work.run();
      } finally {
        if (isMine()) {
          lock.unlock();
        }
      }
    }
  }

  static final class OwnSection extends Section {
    @Override
    boolean isMine() {
      return lock.isHeldByCurrentThread();
    }
  }

  static final class WrongSection extends Section {
    @Override
    boolean isMine() {
      return !lock.isHeldByCurrentThread();
    }
  }
}
