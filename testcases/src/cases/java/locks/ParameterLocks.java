package locks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Locks that come in as parameters: held on return, they need somebody who knows of it. */
class ParameterLocks {
  /** Nobody calls it, and nothing here unlocks a lock of the caller. */
  static class NobodyKnows {
    static void clearUnder(Lock lock, List<String> lines) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      lines.clear();
    }

    static void addUnder(Lock lock, List<String> lines, String line) {
      lock.lock();
      try {
        lines.add(line);
      } finally {
        lock.unlock();
      }
    }
  }

  /** The only caller unlocks by itself. */
  static class CalledHere {
    private static void takeInOrder(Lock first, Lock second) {
      first.lock();
      second.lock();
    }

    void move(Lock source, Lock target, List<String> lines) {
      takeInOrder(source, target);
      try {
        lines.clear();
      } finally {
        target.unlock();
        source.unlock();
      }
    }

    void moveForgetsOne(Lock source, Lock target, List<String> lines) {
      takeInOrder(source, target); // LEAK LockRelease/LockNotReleased
      try {
        lines.clear();
      } finally {
        target.unlock();
      }
    }
  }

  /** Whoever calls has the lock, and is told whether it is held. */
  static class ToldByResult {
    static boolean tryForMillis(Lock lock, long millis) throws InterruptedException {
      return lock.tryLock(millis, TimeUnit.MILLISECONDS);
    }

    static boolean tryQuietly(Lock lock) {
      boolean taken = lock.tryLock();
      return taken;
    }

    static void tryAndForget(Lock lock) {
      lock.tryLock(); // LEAK LockRelease/LockNotReleased
    }

    static boolean tryAndTellOtherwise(Lock lock, List<String> lines) {
      lock.tryLock(); // LEAK LockRelease/LockNotReleased
      return lines.isEmpty();
    }
  }
}
