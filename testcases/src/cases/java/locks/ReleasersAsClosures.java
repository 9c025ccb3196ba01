package locks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Releases that are held as code: made before the lock is taken, or handed out by who takes it. */
class ReleasersAsClosures {
  private final Lock lock = new ReentrantLock();
  private final Lock other = new ReentrantLock();
  private final List<String> names;

  ReleasersAsClosures(List<String> names) {
    this.names = names;
  }

  void referenceMadeBefore(String name) {
    Runnable release = lock::unlock;
    lock.lock();
    try {
      names.add(name);
    } finally {
      release.run();
    }
  }

  void lambdaMadeBefore(String name) {
    Runnable release = () -> lock.unlock();
    lock.lock();
    try {
      names.add(name);
    } finally {
      release.run();
    }
  }

  void referenceToAnother(String name) {
    Runnable release = other::unlock;
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      names.add(name);
    } finally {
      release.run();
    }
  }

  void referenceOfLocal(Map<String, Lock> locks, String name) {
    Lock own = locks.get(name);
    Runnable release = own::unlock;
    own.lock();
    try {
      names.add(name);
    } finally {
      release.run();
    }
  }

  private Runnable enter() {
    lock.lock();
    return lock::unlock;
  }

  void runsWhatIsHandedOut(String name) {
    Runnable leave = enter();
    try {
      names.add(name);
    } finally {
      leave.run();
    }
  }

  void runsItWithoutFinally(String name) {
    Runnable leave = enter(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    leave.run();
  }

  void neverRunsIt(String name) {
    Runnable leave = enter(); // LEAK LockRelease/LockNotReleased
    names.add(name);
  }

  void runsWhatAnotherClassHandsOut(String name) {
    Releasers.Releaser releaser = Releasers.enter(lock);
    try {
      names.add(name);
    } finally {
      releaser.release();
    }
  }

  void runsTheTaskThatAnotherClassHandsOut(String name) {
    Runnable leave = Releasers.handOut(lock);
    try {
      names.add(name);
    } finally {
      leave.run();
    }
  }

  void neverRunsWhatAnotherClassHandsOut(String name) {
    Releasers.Releaser releaser = Releasers.enter(lock); // LEAK LockRelease/LockNotReleased
    names.add(name);
  }

  void runsItWithoutFinallyThere(String name) {
    Releasers.Releaser releaser = Releasers.enter(lock); // LEAK LockRelease/LockNotReleased
    names.add(name);
    releaser.release();
  }
}

final class Releasers {
  private Releasers() {}

  /** A task that gives back a lock, and is not what {@code handOut} hands out. */
  record Leaving(Lock lock, Runnable task) implements Runnable {
    @Override
    public void run() {
      task.run();
      lock.unlock();
    }
  }

  static Runnable handOut(Lock lock) {
    lock.lock();
    return lock::unlock;
  }

  interface Releaser {
    void release();
  }

  static Releaser enter(Lock lock) {
    lock.lock();
    return lock::unlock;
  }
}
