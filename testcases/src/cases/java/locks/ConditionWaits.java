package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting on conditions under a lock. */
class ConditionWaits {
  private final Lock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Deque<String> items = new ArrayDeque<>();
  private boolean open;

  String takesInFinally() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      notFull.signal();
      return items.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  String takesWithoutFinally() throws InterruptedException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    while (items.isEmpty()) {
      notEmpty.await();
    }
    String item = items.removeFirst();
    notFull.signal();
    lock.unlock();
    return item;
  }

  String pollsWithDeadline(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long remaining = nanos;
      while (items.isEmpty()) {
        if (remaining <= 0L) {
          return null;
        }
        remaining = notEmpty.awaitNanos(remaining);
      }
      return items.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  String pollsWithDeadlineReturnsLocked(long nanos) throws InterruptedException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (!notEmpty.await(nanos, TimeUnit.NANOSECONDS)) {
      return null;
    }
    try {
      return items.removeFirst();
    } finally {
      lock.unlock();
    }
  }

  void interruptLeavesTheWaitLocked() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      while (!open) {
        notEmpty.await();
      }
      lock.unlock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void interruptIsCaughtInsideTheRegion() {
    lock.lock();
    try {
      while (!open) {
        notEmpty.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  void opensAndSignals() {
    lock.lock();
    open = true;
    notEmpty.signalAll();
    lock.unlock();
  }

  void signalsAfterAdding(String item) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    items.addLast(item);
    notEmpty.signal();
    lock.unlock();
  }
}
