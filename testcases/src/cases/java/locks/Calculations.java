package locks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Calls between lock and unlock that only calculate, and some that do not. */
class Calculations {
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore permits = new Semaphore(4);
  private final long[] table = new long[16];
  private int largest;
  private volatile int capacity = 16;
  private final ThreadLocal<String> options = new ThreadLocal<>();

  void largest(int value) {
    lock.lock();
    largest = Math.max(largest, value);
    lock.unlock();
  }

  void magnitude(int value) {
    lock.lock();
    largest = Integer.SIZE - Integer.numberOfLeadingZeros(value);
    lock.unlock();
  }

  void smallest(int value) throws InterruptedException {
    permits.acquire();
    int min = Math.min(largest, value);
    permits.release();
    System.out.println(min);
  }

  void withOptions(String wanted, Runnable work) {
    lock.lock();
    options.set(wanted);
    try {
      work.run();
    } finally {
      options.remove();
      lock.unlock();
    }
  }

  void exact(int value) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    largest = Math.addExact(largest, value);
    lock.unlock();
  }

  void parsed(String value) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    largest = Integer.parseInt(value);
    lock.unlock();
  }

  boolean put(long key, long value) {
    lock.lock();
    int bucket = bucket(key, capacity);
    try {
      table[bucket] = value;
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean putDivided(long key, long value) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    int bucket = divided(key, capacity);
    try {
      table[bucket] = value;
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean putMarked(long key, long value) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    int bucket = marked(key);
    try {
      table[bucket] = value;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static int bucket(long key, int size) {
    return (int) (key & (size - 1));
  }

  private static int divided(long key, int size) {
    return (int) (key % size);
  }

  /** Not only of its arguments: it may do more tomorrow. */
  private int marked(long key) {
    largest++;
    return (int) (key & 15);
  }

  static class Section extends StampedLock {
    private final long[] cells = new long[8];
    private volatile int size = 8;

    boolean put(long key, long value) {
      long stamp = writeLock();
      int bucket = bucket(key, size);
      try {
        cells[bucket] = value;
        return true;
      } finally {
        unlockWrite(stamp);
      }
    }

    boolean putDivided(long key, long value) {
      long stamp = writeLock(); // LEAK LockRelease/LockNotReleased
      int bucket = divided(key, size);
      try {
        cells[bucket] = value;
        return true;
      } finally {
        unlockWrite(stamp);
      }
    }
  }

  static final class Parcel {
    private int weight;

    int weight() {
      return weight;
    }
  }

  void heaviest(Parcel first, Parcel second) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    largest = first.weight() + second.weight();
    lock.unlock();
  }
}
