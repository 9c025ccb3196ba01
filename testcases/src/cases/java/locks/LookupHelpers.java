package locks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by key for everybody, which a helper looks up where they are taken. */
public final class LookupHelpers {
  private final Map<String, ReentrantLock> byKey = new ConcurrentHashMap<>();

  private ReentrantLock lockFor(String key) {
    return byKey.computeIfAbsent(key, unused -> new ReentrantLock());
  }

  public void lock(String key) {
    lockFor(key).lock();
  }

  public void unlock(String key) {
    byKey.get(key).unlock();
  }

  public void unlockIfThere(String key) {
    ReentrantLock lock = byKey.get(key);
    if (lock != null) {
      lock.unlock();
    }
  }

  public void unlockAlike(String key) {
    lockFor(key).unlock();
  }

  public void drop(String key) {
    ReentrantLock lock = byKey.remove(key);
    if (lock != null) {
      lock.unlock();
    }
  }

  /** The same in an older style. */
  public static final class ByHand {
    private final Map<Long, ReentrantLock> byNumber = new HashMap<>();

    private synchronized ReentrantLock find(long number) {
      ReentrantLock lock = byNumber.get(number);
      if (lock == null) {
        lock = new ReentrantLock();
        byNumber.put(number, lock);
      }
      return lock;
    }

    public void lock(long number) {
      find(number).lock();
    }

    public void unlock(long number) {
      byNumber.get(number).unlock();
    }
  }

  /** Dropped by the last who uses them. */
  public static final class Counted {
    private static final class Entry {
      private final ReentrantLock lock = new ReentrantLock();
      private int uses;
    }

    private final Map<String, Entry> byKey = new ConcurrentHashMap<>();

    public boolean tryLock(String key) {
      Entry entry = obtain(key);
      boolean taken = false;
      try {
        taken = entry.lock.tryLock();
        return taken;
      } finally {
        if (!taken) {
          drop(key, false);
        }
      }
    }

    public void unlock(String key) {
      drop(key, true);
    }

    private Entry obtain(String key) {
      return byKey.compute(
          key,
          (k, known) -> {
            Entry entry = known == null ? new Entry() : known;
            entry.uses++;
            return entry;
          });
    }

    private void drop(String key, boolean isLocked) {
      byKey.compute(
          key,
          (k, entry) -> {
            if (entry == null) {
              throw new IllegalStateException(key);
            }
            if (isLocked) {
              entry.lock.unlock();
            }
            return --entry.uses == 0 ? null : entry;
          });
    }
  }
}

/** The users of such locks. */
class UsersOfLookupHelpers {
  private final LookupHelpers locks;
  private final LookupHelpers.ByHand numbered;
  private final LookupHelpers.Counted counted;
  private final List<String> names = new ArrayList<>();

  UsersOfLookupHelpers(
      LookupHelpers locks, LookupHelpers.ByHand numbered, LookupHelpers.Counted counted) {
    this.locks = locks;
    this.numbered = numbered;
    this.counted = counted;
  }

  void inFinally(String key) {
    locks.lock(key);
    try {
      names.add(key);
    } finally {
      locks.unlock(key);
    }
  }

  void inFinallyIfThere(String key) {
    locks.lock(key);
    try {
      names.add(key);
    } finally {
      locks.unlockIfThere(key);
    }
  }

  void inFinallyAlike(String key) {
    locks.lock(key);
    try {
      names.add(key);
    } finally {
      locks.unlockAlike(key);
    }
  }

  void dropped(String key) {
    locks.lock(key);
    try {
      names.add(key);
    } finally {
      locks.drop(key);
    }
  }

  void withoutFinally(String key) {
    locks.lock(key); // LEAK LockRelease/LockNotReleased
    names.add(key);
    locks.unlock(key);
  }

  void numberedInFinally(long number, String name) {
    numbered.lock(number);
    try {
      names.add(name);
    } finally {
      numbered.unlock(number);
    }
  }

  void numberedWithoutFinally(long number, String name) {
    numbered.lock(number); // LEAK LockRelease/LockNotReleased
    names.add(name);
    numbered.unlock(number);
  }

  boolean firstFree() {
    for (String key : names) {
      boolean taken = counted.tryLock(key);
      if (taken) {
        try {
          names.remove(key);
          return true;
        } finally {
          counted.unlock(key);
        }
      }
    }
    return false;
  }

  void countedWithoutFinally(String key) {
    if (counted.tryLock(key)) { // LEAK LockRelease/LockNotReleased
      names.add(key);
      counted.unlock(key);
    }
  }
}
