package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Wrappers of a read lock that do nothing for a thread that has the write lock already. */
class HalvesThatAskEachOther {

  static class CheckpointLock {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    void readLock() {
      if (lock.writeLock().isHeldByCurrentThread()) {
        return;
      }
      lock.readLock().lock();
    }

    void readUnlock() {
      if (lock.writeLock().isHeldByCurrentThread()) {
        return;
      }
      lock.readLock().unlock();
    }

    void writeLock() {
      lock.writeLock().lock();
    }

    void writeUnlock() {
      lock.writeLock().unlock();
    }

    boolean isWriteLocked() {
      return lock.isWriteLockedByCurrentThread();
    }

    void readUnlockUnlessWriting() {
      if (!lock.isWriteLockedByCurrentThread()) {
        lock.readLock().unlock();
      }
    }
  }

  static class Manager {
    private final CheckpointLock lock;

    Manager(CheckpointLock lock) {
      this.lock = lock;
    }

    CheckpointLock lock() {
      return lock;
    }
  }

  interface Context {
    Manager manager();

    Context parent();
  }

  private final CheckpointLock lock = new CheckpointLock();
  private final Context context;

  HalvesThatAskEachOther(Context context) {
    this.context = context;
  }

  void reads(Runnable work) {
    lock.readLock();
    try {
      work.run();
    } finally {
      lock.readUnlock();
    }
  }

  void readsOtherwise(Runnable work) {
    lock.readLock();
    try {
      work.run();
    } finally {
      lock.readUnlockUnlessWriting();
    }
  }

  void readsWithoutFinally(Runnable work) {
    lock.readLock(); // LEAK LockRelease/LockNotReleased
    work.run();
    lock.readUnlock();
  }

  void readsOfTheManager(Runnable work) {
    context.manager().lock().readLock();
    try {
      work.run();
    } finally {
      context.manager().lock().readUnlock();
    }
  }

  void readsOfTheManagerFarAway(Runnable work) {
    context.parent().manager().lock().readLock();
    try {
      work.run();
    } finally {
      context.parent().manager().lock().readUnlock();
    }
  }

  void readsOfTheManagerWithoutFinally(Runnable work) {
    context.parent().manager().lock().readLock(); // LEAK LockRelease/LockNotReleased
    work.run();
    context.parent().manager().lock().readUnlock();
  }

  void writes(Runnable work) {
    lock.writeLock();
    try {
      reads(work);
    } finally {
      lock.writeUnlock();
    }
  }

  void releasesTheOtherHalf(Runnable work) {
    lock.readLock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      lock.writeUnlock();
    }
  }

  class Worker {
    private final Lock own;

    Worker(Lock own) {
      this.own = own;
    }

    void reads(Runnable work) {
      context.parent().manager().lock().readLock();
      try {
        own.lock();
        try {
          work.run();
        } finally {
          own.unlock();
        }
      } finally {
        context.parent().manager().lock().readUnlock();
      }
    }
  }
}
