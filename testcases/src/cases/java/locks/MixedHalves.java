package locks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One half is locked and the other one unlocked; each class has a lock of its own. */
class MixedHalves {
  static class ReadThenWrite {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();
    private final Map<String, String> table = new TreeMap<>();

    void readLockedWriteUnlocked(String key, String value) {
      rw.readLock().lock(); // LEAK LockRelease/LockNotReleased
      try {
        table.put(key, value);
      } finally {
        rw.writeLock().unlock();
      }
    }
  }

  static class WriteThenRead {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();
    private final Map<String, String> table = new TreeMap<>();

    void writeLockedReadUnlocked(String key, String value) {
      rw.writeLock().lock(); // LEAK LockRelease/LockNotReleased
      try {
        table.put(key, value);
      } finally {
        rw.readLock().unlock();
      }
    }
  }

  static class HalvesInFields {
    private final ReadWriteLock rw = new ReentrantReadWriteLock();
    private final Lock readHalf = rw.readLock();
    private final Lock writeHalf = rw.writeLock();
    private final Map<String, String> table = new TreeMap<>();

    void fieldsMixedUp(String key) {
      writeHalf.lock(); // LEAK LockRelease/LockNotReleased
      try {
        table.remove(key);
      } finally {
        readHalf.unlock();
      }
    }
  }

  static class HalvesInLocals {
    private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    private final Map<String, String> table = new TreeMap<>();

    boolean localsMixedUp(String key) {
      ReentrantReadWriteLock.ReadLock read = rw.readLock();
      ReentrantReadWriteLock.WriteLock write = rw.writeLock();
      read.lock(); // LEAK LockRelease/LockNotReleased
      try {
        return table.containsKey(key);
      } finally {
        write.unlock();
      }
    }
  }

  static class TwoLocks {
    private final ReadWriteLock tableLock = new ReentrantReadWriteLock();
    private final ReadWriteLock indexLock = new ReentrantReadWriteLock();
    private final Map<String, String> table = new TreeMap<>();

    String locksMixedUp(String key) {
      tableLock.readLock().lock(); // LEAK LockRelease/LockNotReleased
      try {
        return table.get(key);
      } finally {
        indexLock.readLock().unlock();
      }
    }
  }

  static class BothHalvesInOrder {
    private final ReadWriteLock tableLock = new ReentrantReadWriteLock();
    private final ReadWriteLock indexLock = new ReentrantReadWriteLock();
    private final Map<String, String> table = new TreeMap<>();

    String readHereWriteThere(String key) {
      tableLock.readLock().lock();
      try {
        String value = table.get(key);
        indexLock.writeLock().lock();
        try {
          return value.concat("!");
        } finally {
          indexLock.writeLock().unlock();
        }
      } finally {
        tableLock.readLock().unlock();
      }
    }
  }
}
