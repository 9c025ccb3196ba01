package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Acquire calls inside the {@code try} that releases, among other things, and where a release was meant. */
class MisplacedAcquires {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ReentrantReadWriteLock gates = new ReentrantReadWriteLock();
  private final Deque<String> items = new ArrayDeque<>();
  private final Deque<Exception> failures = new ArrayDeque<>();

  void signalsBeforeRelease(String item) {
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      items.add(item);
    } catch (RuntimeException e) {
      failures.add(e);
    } finally {
      filled.signalAll();
      lock.unlock();
      System.out.println(item);
    }
  }

  void worksBeforeRelease(String item) {
    boolean isAdded = false;
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      isAdded = items.add(item);
    } finally {
      if (!isAdded) {
        failures.add(new IllegalStateException(item));
      }
      lock.unlock();
    }
  }

  void upgrades(String item) {
    Lock gate = gates.readLock();
    try {
      gate.lock(); // LEAK LockRelease/LockNotReleased
      if (!items.contains(item)) {
        gate.unlock();
        gate = gates.writeLock();
        gate.lock();
        items.add(item);
      }
    } finally {
      gate.unlock();
    }
  }

  int countQuietly() {
    int size = 0;
    try {
      gates.readLock().lockInterruptibly(); // LEAK LockRelease/LockNotReleased

      size = items.size();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
    } finally {
      gates.readLock().unlock();
    }
    return size;
  }

  int countUnlessInterrupted() throws InterruptedException {
    try {
      lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
      return items.size();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      lock.unlock();
    }
  }

  void locksTwice(String item) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      items.add(item);
    } finally {
      lock.lock(); // LEAK LockRelease/LockNotReleased
    }
  }

  void locksOnceMoreForTheRest(String item) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      items.add(item);
    } finally {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      items.remove(item);
      lock.unlock();
    }
  }
}
