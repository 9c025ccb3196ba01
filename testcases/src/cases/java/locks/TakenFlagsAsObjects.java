package locks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Taken flags that are objects, as code has them that once set them in a lambda. */
class TakenFlagsAsObjects {
  private final Lock lock = new ReentrantLock();
  private int balance;

  void set(String amount) {
    AtomicBoolean taken = new AtomicBoolean();
    try {
      lock.lock();
      taken.set(true);
      balance += Integer.parseInt(amount);
    } finally {
      if (taken.get()) {
        lock.unlock();
      }
    }
  }

  void setSometimes(String amount, boolean shared) {
    final AtomicBoolean taken = new AtomicBoolean(false);
    try {
      if (shared) {
        lock.lock();
        taken.set(true);
      }
      balance += Integer.parseInt(amount);
    } finally {
      if (taken.getAndSet(false)) {
        lock.unlock();
      }
    }
  }

  void tried(String amount) {
    AtomicBoolean taken = new AtomicBoolean(lock.tryLock());
    try {
      balance += Integer.parseInt(amount);
    } finally {
      if (taken.get()) {
        lock.unlock();
      }
    }
  }

  void setByAnotherName(String amount) {
    AtomicBoolean taken = new AtomicBoolean();
    AtomicBoolean other = taken;
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      other.set(true);
      balance += Integer.parseInt(amount);
      taken.set(false);
    } finally {
      if (other.get()) {
        lock.unlock();
      }
    }
  }

  void setTooLate(String amount) {
    AtomicBoolean taken = new AtomicBoolean();
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      balance += Integer.parseInt(amount);
      taken.set(true);
    } finally {
      if (taken.get()) {
        lock.unlock();
      }
    }
  }

  void setBack(String amount) {
    AtomicBoolean taken = new AtomicBoolean();
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      taken.set(true);
      balance += Integer.parseInt(amount);
      taken.set(false);
    } finally {
      if (taken.get()) {
        lock.unlock();
      }
    }
  }
}
