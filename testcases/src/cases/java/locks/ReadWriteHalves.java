package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The two halves of a read/write lock. */
class ReadWriteHalves {
  private final ReadWriteLock rw = new ReentrantReadWriteLock();
  private final Lock readHalf = rw.readLock();
  private final Lock writeHalf = rw.writeLock();
  private final ReentrantReadWriteLock indexLock = new ReentrantReadWriteLock(true);
  private final Map<String, String> table = new HashMap<>();
  private long generation;

  String readsUnderReadLock(String key) {
    rw.readLock().lock();
    try {
      return table.get(key);
    } finally {
      rw.readLock().unlock();
    }
  }

  String readsWithoutFinally(String key) {
    rw.readLock().lock(); // LEAK LockRelease/LockNotReleased
    String value = table.get(key);
    rw.readLock().unlock();
    return value;
  }

  String halvesInFields(String key) {
    readHalf.lock();
    try {
      return table.get(key);
    } finally {
      readHalf.unlock();
    }
  }

  void halvesInLocals(String key, String value) {
    Lock write = indexLock.writeLock();
    write.lock();
    try {
      table.put(key, value);
    } finally {
      write.unlock();
    }
  }

  void localHalfWithoutFinally(String key) {
    ReentrantReadWriteLock.WriteLock write = indexLock.writeLock();
    write.lock(); // LEAK LockRelease/LockNotReleased
    table.remove(key);
    write.unlock();
  }

  String upgradesByReleasingFirst(String key, Function<String, String> loader) {
    rw.readLock().lock();
    try {
      String value = table.get(key);
      if (value != null) {
        return value;
      }
    } finally {
      rw.readLock().unlock();
    }
    rw.writeLock().lock();
    try {
      return table.computeIfAbsent(key, loader);
    } finally {
      rw.writeLock().unlock();
    }
  }

  String downgradesAfterUpdate(String key, Function<String, String> loader) {
    rw.writeLock().lock();
    try {
      table.put(key, loader.apply(key));
      rw.readLock().lock();
    } finally {
      rw.writeLock().unlock();
    }
    try {
      return table.get(key);
    } finally {
      rw.readLock().unlock();
    }
  }

  String downgradesAndForgetsTheReadHalf(String key, Function<String, String> loader) {
    rw.writeLock().lock();
    try {
      table.put(key, loader.apply(key));
      rw.readLock().lock(); // LEAK LockRelease/LockNotReleased
    } finally {
      rw.writeLock().unlock();
    }
    return table.get(key);
  }

  void refreshesOnceUnderBothHalves(String key, Function<String, String> loader) {
    rw.readLock().lock();
    if (generation == 0) {
      rw.readLock().unlock();
      rw.writeLock().lock();
      try {
        if (generation == 0) {
          table.put(key, loader.apply(key));
          generation = 1;
        }
        rw.readLock().lock();
      } finally {
        rw.writeLock().unlock();
      }
    }
    try {
      table.forEach((k, v) -> loader.apply(v));
    } finally {
      rw.readLock().unlock();
    }
  }

  boolean triesWriteHalf(String key) {
    if (rw.writeLock().tryLock()) {
      try {
        return table.remove(key) != null;
      } finally {
        rw.writeLock().unlock();
      }
    }
    return false;
  }

  boolean triesReadHalfWithoutFinally(String key) {
    if (rw.readLock().tryLock()) { // LEAK LockRelease/LockNotReleased
      boolean known = table.containsKey(key);
      rw.readLock().unlock();
      return known;
    }
    return false;
  }

  long readsGenerationOnly() {
    rw.readLock().lock();
    long current = generation;
    rw.readLock().unlock();
    return current;
  }

  void choosesHalfOnce(String key, boolean exclusive) {
    Lock half = exclusive ? rw.writeLock() : rw.readLock();
    half.lock();
    try {
      table.get(key);
    } finally {
      half.unlock();
    }
  }

  /** The half in the field is that of the lock before. */
  static final class Replaced {
    private ReadWriteLock rw = new ReentrantReadWriteLock();
    private Lock readHalf = rw.readLock();
    private int readers;

    void replace(ReadWriteLock other) {
      rw = other;
    }

    void follow() {
      readHalf = rw.readLock();
    }

    void count() {
      rw.readLock().lock(); // LEAK LockRelease/LockNotReleased
      try {
        readers++;
      } finally {
        readHalf.unlock();
      }
    }
  }
}
