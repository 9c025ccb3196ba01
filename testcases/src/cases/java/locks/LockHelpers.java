package locks;

import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Static helpers of another class that lock or unlock what they are given. */
class LockHelpers {
  static final class Locks {
    private Locks() {}

    static void lockBoth(Lock first, Lock second) {
      first.lock();
      second.lock();
    }

    static void unlockBoth(Lock first, Lock second) {
      second.unlock();
      first.unlock();
    }

    static void release(Lock lock) {
      lock.unlock();
    }

    static void releaseIfHeld(ReentrantLock lock) {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }

    static void releaseIf(boolean condition, Lock lock) {
      if (condition) {
        lock.unlock();
      }
    }

    static void releaseNullSafe(Lock lock) {
      if (lock != null) {
        lock.unlock();
      }
    }

    static void describe(Lock lock, StringBuilder out) {
      out.append(lock.toString());
    }
  }

  private final ReentrantLock source = new ReentrantLock();
  private final ReentrantLock target = new ReentrantLock();
  private final Map<String, String> data;

  LockHelpers(Map<String, String> data) {
    this.data = data;
  }

  void movesInFinally(String from, String to) {
    Locks.lockBoth(source, target);
    try {
      data.put(to, data.remove(from));
    } finally {
      Locks.unlockBoth(source, target);
    }
  }

  void movesWithoutFinally(String from, String to) {
    Locks.lockBoth(source, target); // LEAK LockRelease/LockNotReleased
    data.put(to, data.remove(from));
    Locks.unlockBoth(source, target);
  }

  void helperReleasesInFinally(String key) {
    source.lock();
    try {
      data.remove(key);
    } finally {
      Locks.release(source);
    }
  }

  void helperReleasesAnotherLock(String key) {
    source.lock(); // LEAK LockRelease/LockNotReleased
    try {
      data.remove(key);
    } finally {
      Locks.release(target);
    }
  }

  void helperReleasesWithoutFinally(String key) {
    source.lock(); // LEAK LockRelease/LockNotReleased
    data.remove(key);
    Locks.release(source);
  }

  void helperTestsHeld(String key) {
    source.lock();
    try {
      data.remove(key);
    } finally {
      Locks.releaseIfHeld(source);
    }
  }

  void helperTestsNull(String key) {
    target.lock();
    try {
      data.remove(key);
    } finally {
      Locks.releaseNullSafe(target);
    }
  }

  void helperReleasesUnderAKnownFlag(String key) {
    boolean locked = source.tryLock();
    try {
      data.get(key);
    } finally {
      Locks.releaseIf(locked, source);
    }
  }

  void helperReleasesUnderAnotherFlag(String key) {
    boolean removed = false;
    source.lock(); // LEAK LockRelease/LockNotReleased
    try {
      removed = data.remove(key) != null;
    } finally {
      Locks.releaseIf(removed, source);
    }
  }

  void helperOnlyLooksAtTheLock(String key, StringBuilder out) {
    source.lock(); // LEAK LockRelease/LockNotReleased
    data.remove(key);
    Locks.describe(source, out);
  }

  void privateHelperReleases(String key) {
    target.lock();
    try {
      data.remove(key);
    } finally {
      finish(key);
    }
  }

  private void finish(String key) {
    target.unlock();
    data.get(key);
  }
}
