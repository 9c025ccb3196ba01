package locks;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Helpers that answer with the lock where they got it, and with nothing otherwise. */
class LocksInOptionals {
  private final ConcurrentMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  private static Optional<Lock> tryTake(Lock lock) {
    return lock.tryLock() ? Optional.of(lock) : Optional.empty();
  }

  private Optional<Lock> tryTake(String key) {
    Lock lock = locks.computeIfAbsent(key, k -> new ReentrantLock());
    if (!lock.tryLock()) {
      return Optional.empty();
    }
    return Optional.of(lock);
  }

  static void runsIfTaken(Lock lock, Runnable action) {
    tryTake(lock)
        .ifPresent(
            taken -> {
              try {
                action.run();
              } finally {
                taken.unlock();
              }
            });
  }

  void runsIfPresent(String key, Runnable action) {
    Optional<Lock> taken = tryTake(key);
    if (taken.isPresent()) {
      try {
        action.run();
      } finally {
        taken.get().unlock();
      }
    }
  }

  boolean runsUnlessEmpty(String key, Runnable action) {
    Optional<Lock> taken = tryTake(key);
    if (taken.isEmpty()) {
      return false;
    }
    Lock lock = taken.get();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
    return true;
  }

  void runsIfPresentUnprotected(String key, Runnable action) {
    Optional<Lock> taken = tryTake(key); // LEAK LockRelease/LockNotReleased
    if (taken.isPresent()) {
      action.run();
      taken.get().unlock();
    }
  }

  boolean onlyAsks(String key) {
    return tryTake(key).isPresent(); // LEAK LockRelease/LockNotReleased
  }

  static void runsUnprotected(Lock lock, Runnable action) {
    Optional<Lock> taken = tryTake(lock); // LEAK LockRelease/LockNotReleased
    if (taken.isEmpty()) {
      return;
    }
    action.run();
    lock.unlock();
  }
}
