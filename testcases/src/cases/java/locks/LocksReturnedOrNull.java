package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Methods that hand back the lock that they have taken, or nothing. */
class LocksReturnedOrNull {

  static class Striped implements ReadWriteLock {
    private final ReentrantReadWriteLock[] locks = new ReentrantReadWriteLock[4];
    private final Lock writeLock = new ReentrantLock();

    private int current() {
      return (int) (Thread.currentThread().getId() % locks.length);
    }

    @Override
    public Lock readLock() {
      return locks[current()].readLock();
    }

    @Override
    public Lock writeLock() {
      return writeLock;
    }
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Striped striped = new Striped();
  private volatile boolean stopped;

  void stop() {
    stopped = true;
  }

  Lock readLock() {
    Lock half = lock.readLock();
    if (!half.tryLock()) {
      return null;
    }
    if (stopped) {
      half.unlock();
      return null;
    }
    return half;
  }

  Lock stripedLock() {
    Lock half = striped.readLock();
    if (!half.tryLock()) {
      return null;
    }
    if (stopped) {
      half.unlock();
      return null;
    }
    return half;
  }

  Lock forgottenLock() {
    Lock half = lock.readLock();
    if (!half.tryLock()) { // LEAK LockRelease/LockNotReleased
      return null;
    }
    if (stopped) {
      return null;
    }
    return half;
  }

  void reads(Runnable work) {
    Lock held = readLock();
    if (held == null) {
      return;
    }
    try {
      work.run();
    } finally {
      held.unlock();
    }
  }

  void readsStriped(Runnable work) {
    Lock held = stripedLock();
    if (held != null) {
      try {
        work.run();
      } finally {
        held.unlock();
      }
    }
  }

  void readsWithoutFinally(Runnable work) {
    Lock held = readLock(); // LEAK LockRelease/LockNotReleased
    if (held != null) {
      work.run();
      held.unlock();
    }
  }

  void forgets() {
    if (readLock() == null) { // LEAK LockRelease/LockNotReleased
      System.out.println("stopped");
    }
  }

  /** Stands in for the lock where none is needed. */
  private static final Lock NONE = new ReentrantLock();

  private Lock lockedOrNone() {
    if (stopped) {
      return NONE;
    }
    Lock half = lock.writeLock();
    try {
      half.lock();
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e);
    }
    return half;
  }

  void writes(Runnable work) {
    Lock locked = lockedOrNone();
    try {
      work.run();
    } finally {
      locked.unlock();
    }
  }

  void writesWithoutFinally(Runnable work) {
    Lock locked = lockedOrNone(); // LEAK LockRelease/LockNotReleased
    work.run();
    locked.unlock();
  }
}
