package locks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Halves that are kept in fields of their own are still the halves of their lock. */
class HalvesInFields {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Lock reading = lock.readLock();
  private final ReentrantReadWriteLock.WriteLock writing = lock.writeLock();
  private final Map<String, Long> offsets = new TreeMap<>();

  void takenByFieldReleasedByGetter(String topic) {
    writing.lock();
    try {
      offsets.remove(topic);
    } finally {
      lock.writeLock().unlock();
    }
  }

  Long takenByGetterReleasedByField(String topic) {
    lock.readLock().lock();
    try {
      return offsets.get(topic);
    } finally {
      reading.unlock();
    }
  }

  void otherHalf(String topic) {
    writing.lock(); // LEAK LockRelease/LockNotReleased
    try {
      offsets.remove(topic);
    } finally {
      lock.readLock().unlock();
    }
  }

  void askedOfTheWholeLock(String topic) {
    try {
      writing.lock();
      offsets.remove(topic);
    } finally {
      if (lock.isWriteLockedByCurrentThread()) {
        writing.unlock();
      }
    }
  }

  void countedByTheWholeLock(String topic) {
    writing.lock();
    try {
      offsets.remove(topic);
    } finally {
      while (lock.getWriteHoldCount() > 0) {
        lock.writeLock().unlock();
      }
    }
  }

  void askedOfTheOtherHalf(String topic) {
    writing.lock(); // LEAK LockRelease/LockNotReleased
    try {
      offsets.remove(topic);
    } finally {
      if (lock.getReadHoldCount() > 0) {
        writing.unlock();
      }
    }
  }

  static class Injected {
    private final ReadWriteLock shared;
    private final Lock exclusive;
    private long total;

    Injected(ReadWriteLock shared) {
      this.shared = shared;
      this.exclusive = shared.writeLock();
    }

    void add(String amount) {
      exclusive.lock();
      try {
        total += Long.parseLong(amount);
      } finally {
        shared.writeLock().unlock();
      }
    }

    void addWithoutFinally(String amount) {
      exclusive.lock(); // LEAK LockRelease/LockNotReleased
      total += Long.parseLong(amount);
      shared.writeLock().unlock();
    }
  }
}
