package locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by key that are made when somebody wants one, and dropped when nobody does any more. */
class CountedKeys {
  private static final class Counted {
    private final ReentrantLock lock = new ReentrantLock();
    private int uses;
  }

  private final Map<String, Counted> byKey = new ConcurrentHashMap<>();

  boolean tryLock(String key, long time, TimeUnit unit) throws InterruptedException {
    Counted counted = obtain(key);
    boolean taken = false;
    try {
      taken = counted.lock.tryLock(time, unit);
      return taken;
    } finally {
      if (!taken) {
        drop(key, false);
      }
    }
  }

  void unlock(String key) {
    drop(key, true);
  }

  private Counted obtain(String key) {
    return byKey.compute(
        key,
        (k, known) -> {
          Counted counted = known == null ? new Counted() : known;
          counted.uses++;
          return counted;
        });
  }

  private void drop(String key, boolean locked) {
    byKey.compute(
        key,
        (k, counted) -> {
          if (counted == null) {
            throw new IllegalStateException("nobody holds " + key);
          }
          if (locked) {
            counted.lock.unlock();
          }
          return --counted.uses == 0 ? null : counted;
        });
  }

  int usesWithFinally(String key) throws InterruptedException {
    if (!tryLock(key, 1, TimeUnit.SECONDS)) {
      return 0;
    }
    try {
      return byKey.size();
    } finally {
      unlock(key);
    }
  }
}

/** The same, and nobody gives them back. */
class CountedKeysForEver {
  private static final class Counted {
    private final ReentrantLock lock = new ReentrantLock();
    private int uses;
  }

  private final Map<String, Counted> byKey = new ConcurrentHashMap<>();

  boolean tryLock(String key) {
    Counted counted = obtain(key);
    return counted.lock.tryLock(); // LEAK LockRelease/LockNotReleased
  }

  private Counted obtain(String key) {
    Counted counted = byKey.computeIfAbsent(key, k -> new Counted());
    counted.uses++;
    return counted;
  }

  void forget(String key) {
    byKey.computeIfPresent(key, (k, counted) -> --counted.uses == 0 ? null : counted);
  }
}
