package locks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** tryLock with a time. */
class TimedTryLocks {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, String> cache = new ConcurrentHashMap<>();
  private int timeouts;

  void ignoresTheAnswer(String key) throws InterruptedException {
    lock.tryLock(5, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      cache.remove(key);
    } finally {
      lock.unlock();
    }
  }

  void unlocksAlsoAfterTimeout(String key) throws InterruptedException {
    boolean locked = lock.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      if (!locked) {
        throw new IllegalStateException("busy: " + key);
      }
      cache.remove(key);
    } finally {
      lock.unlock();
    }
  }

  void throwsAfterTimeout(String key) throws InterruptedException, TimeoutException {
    if (!lock.tryLock(1, TimeUnit.SECONDS)) {
      throw new TimeoutException("lock for " + key);
    }
    try {
      cache.remove(key);
    } finally {
      lock.unlock();
    }
  }

  void throwsAfterTimeoutAndNoFinally(String key) throws InterruptedException, TimeoutException {
    if (!lock.tryLock(1, TimeUnit.SECONDS)) { // LEAK LockRelease/LockNotReleased
      throw new TimeoutException("lock for " + key);
    }
    cache.remove(key);
    lock.unlock();
  }

  boolean interruptIsHandledOutside(String key) {
    try {
      if (lock.tryLock(100, TimeUnit.MILLISECONDS)) {
        try {
          cache.put(key, key);
          return true;
        } finally {
          lock.unlock();
        }
      }
      timeouts++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  boolean interruptIsHandledOutsideWithoutFinally(String key) {
    try {
      if (lock.tryLock(100, TimeUnit.MILLISECONDS)) { // LEAK LockRelease/LockNotReleased
        cache.put(key, key);
        lock.unlock();
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  boolean finallyRunsAlsoAfterInterrupt(String key) {
    try {
      if (lock.tryLock(100, TimeUnit.MILLISECONDS)) { // LEAK LockRelease/LockNotReleased
        cache.put(key, key);
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return false;
  }

  boolean flagRemembersTheAnswer(String key) {
    boolean locked = false;
    try {
      locked = lock.tryLock(100, TimeUnit.MILLISECONDS);
      if (locked) {
        cache.put(key, key);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
    return locked;
  }

  boolean flagIsCheckedBeforeTheTry(Duration patience, String key) throws InterruptedException {
    boolean locked = lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (!locked) {
      timeouts++;
      return false;
    }
    try {
      cache.put(key, key);
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean callBetweenTryLockAndTry(String key) throws InterruptedException {
    boolean locked = lock.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    String value = key.toLowerCase(java.util.Locale.ROOT);
    if (!locked) {
      return false;
    }
    try {
      cache.put(key, value);
      return true;
    } finally {
      lock.unlock();
    }
  }

  void loopsUntilLocked(String key) throws InterruptedException {
    while (!lock.tryLock(50, TimeUnit.MILLISECONDS)) {
      timeouts++;
    }
    try {
      cache.remove(key);
    } finally {
      lock.unlock();
    }
  }

  boolean breaksOutOfRetryLoopHoldingTheLock(String key) throws InterruptedException {
    boolean locked = false;
    for (int attempt = 0; attempt < 5; attempt++) {
      locked = lock.tryLock(50, TimeUnit.MILLISECONDS);
      if (locked) {
        break;
      }
      timeouts++;
    }
    if (!locked) {
      return false;
    }
    try {
      return cache.remove(key) != null;
    } finally {
      lock.unlock();
    }
  }

  boolean onlyThePositiveAnswerIsUsedButNotUnlocked(String key) throws InterruptedException {
    if (lock.tryLock(10, TimeUnit.MILLISECONDS)) { // LEAK LockRelease/LockNotReleased
      return cache.remove(key) != null;
    }
    return false;
  }
}
