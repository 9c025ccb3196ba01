package locks;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A helper that takes a lock only where the options say so, and one that asks them the same. */
class MirroredHelpers {
  interface Options {
    boolean isShared();

    boolean isSwept();
  }

  static final class Entry {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Options options;

    Entry(Options options) {
      this.options = options;
    }

    void lock() {
      if (options.isShared() || options.isSwept()) {
        lock.writeLock().lock();
      }
    }

    void unlock() {
      if (options.isShared() || options.isSwept()) {
        lock.writeLock().unlock();
      }
    }

    void unlockIfBoth() {
      if (options.isShared() && options.isSwept()) {
        lock.writeLock().unlock();
      }
    }

    void unlockIfShared() {
      if (options.isShared()) {
        lock.writeLock().unlock();
      }
    }

    void use() {
      System.out.println("used");
    }
  }

  void inFinally(Entry entry) {
    entry.lock();
    try {
      entry.use();
    } finally {
      entry.unlock();
    }
  }

  void withoutFinally(Entry entry) {
    entry.lock(); // LEAK LockRelease/LockNotReleased
    entry.use();
    entry.unlock();
  }

  void onOtherTerms(Entry entry) {
    entry.lock(); // LEAK LockRelease/LockNotReleased
    try {
      entry.use();
    } finally {
      entry.unlockIfBoth();
    }
  }

  void onSomeOfTheTerms(Entry entry) {
    entry.lock(); // LEAK LockRelease/LockNotReleased
    try {
      entry.use();
    } finally {
      entry.unlockIfShared();
    }
  }

  private final ReentrantLock keys = new ReentrantLock();

  int wiped(char[] secret) {
    keys.lock();
    try {
      return secret.length;
    } finally {
      if (secret != null) {
        Arrays.fill(secret, ' ');
      }
      keys.unlock();
    }
  }
}
