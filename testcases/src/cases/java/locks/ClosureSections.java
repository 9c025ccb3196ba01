package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sections that closures open and close. */
final class ClosureSections {
  @FunctionalInterface
  interface Acquirer {
    void acquire();
  }

  @FunctionalInterface
  interface Releaser {
    void release();
  }

  private final Lock lock = new ReentrantLock();
  private final Releaser releaser = lock::unlock;
  private long total;

  private static void finish(Lock held, Completion completion) {
    completion.complete(held);
  }

  @FunctionalInterface
  interface Completion {
    void complete(Lock held);
  }

  static final class UnlockingCompletion implements Completion {
    @Override
    public void complete(Lock held) {
      held.unlock();
    }
  }

  void completes() {
    lock.lock();
    try {
      total++;
      work();
    } finally {
      finish(lock, held -> held.unlock());
    }
  }

  void opensInClosure() {
    Acquirer acquirer = () -> lock.lock();
    acquirer.acquire(); // LEAK LockRelease/LockNotReleased
    work();
    lock.unlock();
  }

  void opensInClosureClosed() {
    Acquirer acquirer = () -> lock.lock();
    acquirer.acquire();
    try {
      work();
    } finally {
      lock.unlock();
    }
  }

  void opensInReference() {
    Acquirer acquirer = lock::lock;
    acquirer.acquire(); // LEAK LockRelease/LockNotReleased
    work();
    lock.unlock();
  }

  void releasesInField() {
    lock.lock();
    try {
      work();
    } finally {
      releaser.release();
    }
  }

  void work() {
    total += System.currentTimeMillis();
    Thread.yield();
  }
}
