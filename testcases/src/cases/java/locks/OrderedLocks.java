package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two objects are locked one right after the other: finding the second lock cannot fail. */
class OrderedLocks {
  final Lock lock = new ReentrantLock();
  private long stock;
  private OrderedLocks next;

  Lock lock() {
    return lock;
  }

  private static void check(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("negative amount");
    }
  }

  static void moves(OrderedLocks from, OrderedLocks to, long amount) {
    from.lock.lock();
    to.lock.lock();
    try {
      check(amount);
      from.stock -= amount;
      to.stock += amount;
    } finally {
      to.lock.unlock();
      from.lock.unlock();
    }
  }

  static void movesThroughGetters(OrderedLocks from, OrderedLocks to, long amount) {
    from.lock().lock();
    to.lock().lock();
    try {
      check(amount);
      to.stock += amount;
    } finally {
      to.lock().unlock();
      from.lock().unlock();
    }
  }

  static void forgetsTheFirst(OrderedLocks from, OrderedLocks to, long amount) {
    from.lock.lock(); // LEAK LockRelease/LockNotReleased
    to.lock.lock();
    try {
      check(amount);
      to.stock += amount;
    } finally {
      to.lock.unlock();
    }
  }

  static void forgetsTheSecond(OrderedLocks from, OrderedLocks to, long amount) {
    from.lock.lock();
    to.lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      check(amount);
      to.stock += amount;
    } finally {
      from.lock.unlock();
    }
  }

  static void checksBetween(OrderedLocks from, OrderedLocks to, long amount) {
    from.lock.lock(); // LEAK LockRelease/LockNotReleased
    check(amount);
    to.lock.lock();
    try {
      to.stock += amount;
    } finally {
      to.lock.unlock();
      from.lock.unlock();
    }
  }

  static OrderedLocks advances(OrderedLocks from) {
    OrderedLocks to = from.next;
    to.lock.lock();
    from.lock.unlock();
    return to;
  }

  boolean contains(long wanted) {
    OrderedLocks before = this;
    before.lock.lock();
    try {
      OrderedLocks current = before.next;
      while (current != null) {
        current.lock.lock();
        before.lock.unlock();
        before = current;
        if (current.stock == wanted) {
          return true;
        }
        current = current.next;
      }
      return false;
    } finally {
      before.lock.unlock();
    }
  }
}
