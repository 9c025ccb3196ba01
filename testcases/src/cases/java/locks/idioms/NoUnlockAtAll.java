package locks.idioms;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An acquire without any release is a finding, unless the class has the paired release. */
class NoUnlockAtAll {
  static class NeverReleased {
    private final ReentrantLock lock = new ReentrantLock();
    private int state;

    void advance() {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      state++;
    }

    int advanceAndGet() {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      return ++state;
    }
  }

  static class WriteHalfNeverReleased {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();
    private int state;

    void advance() {
      rw.writeLock().lock(); // LEAK LockRelease/LockNotReleased
      state++;
    }

    int current() {
      rw.readLock().lock();
      int value = state;
      rw.readLock().unlock();
      return value;
    }
  }

  static class PairedRelease {
    private final ReentrantLock lock = new ReentrantLock();
    private int depth;

    void begin() {
      lock.lock();
      depth++;
    }

    void end() {
      depth--;
      lock.unlock();
    }
  }

  static class PairedReleaseOfReadHalf {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();

    void acquireShared() {
      rw.readLock().lock();
    }

    void acquireExclusive() {
      rw.writeLock().lock();
    }

    void releaseShared() {
      rw.readLock().unlock();
    }

    void releaseExclusive() {
      rw.writeLock().unlock();
    }
  }

  private final PairedRelease section = new PairedRelease();

  void callerForgetsTheEnd(Runnable work, boolean dryRun) {
    section.begin(); // LEAK LockRelease/LockNotReleased
    if (dryRun) {
      return;
    }
    work.run();
    section.end();
  }

  void callerEndsInFinally(Runnable work) {
    section.begin();
    try {
      work.run();
    } finally {
      section.end();
    }
  }
}
