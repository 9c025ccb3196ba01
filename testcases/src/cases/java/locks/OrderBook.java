package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The plain shapes of a reentrant lock around a mutable list. */
class OrderBook {
  private final Lock lock = new ReentrantLock();
  private final List<String> orders = new ArrayList<>();
  private long revision;

  void addWithoutFinally(String order) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    orders.add(order);
    lock.unlock();
  }

  void addInFinally(String order) {
    lock.lock();
    try {
      orders.add(order);
      revision++;
    } finally {
      lock.unlock();
    }
  }

  List<String> snapshotReturnsInsideTry() {
    lock.lock();
    try {
      return new ArrayList<>(orders);
    } finally {
      lock.unlock();
    }
  }

  List<String> snapshotWithoutFinally() {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    List<String> copy = new ArrayList<>(orders);
    lock.unlock();
    return copy;
  }

  void replaceAllNeverUnlocks(List<String> replacement) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    orders.clear();
    orders.addAll(replacement);
  }

  void unlockOnlyInCatch(String order) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      orders.add(order);
    } catch (IllegalStateException e) {
      lock.unlock();
      throw e;
    }
  }

  void unlockOnlyAtTheEndOfTry(String order) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      orders.remove(order);
      lock.unlock();
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException("the book is read-only", e);
    }
  }

  void unlockInCatchAllAndAtTheEnd(String order) {
    lock.lock();
    try {
      orders.remove(order);
    } catch (Throwable t) {
      lock.unlock();
      throw t;
    }
    lock.unlock();
  }

  void checkedExceptionSkipsUnlock(Appendable out) throws java.io.IOException {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    for (String order : orders) {
      out.append(order);
    }
    lock.unlock();
  }

  void checkedExceptionUnlocksInFinally(Appendable out) throws java.io.IOException {
    lock.lock();
    try {
      for (String order : orders) {
        out.append(order);
      }
    } finally {
      lock.unlock();
    }
  }

  void explicitThrowSkipsUnlock(String order) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (revision < 0) {
      throw new IllegalStateException("closed: " + order);
    }
    revision++;
    lock.unlock();
  }

  void unlocksBeforeExplicitThrow(String order) {
    lock.lock();
    if (revision < 0) {
      lock.unlock();
      throw new IllegalStateException("closed: " + order);
    }
    revision++;
    lock.unlock();
  }

  void finallyOfAnotherTryDoesNotUnlock(String order, Runnable audit) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      orders.add(order);
    } finally {
      audit.run();
    }
    lock.unlock();
  }

  void unlockIsTheFirstStatementOfFinally(String order, Runnable audit) {
    lock.lock();
    try {
      orders.add(order);
    } finally {
      lock.unlock();
      audit.run();
    }
  }

  void callbackInFinallyBeforeUnlock(String order, Runnable audit) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      orders.add(order);
    } finally {
      audit.run();
      lock.unlock();
    }
  }

  void unlocksTheWrongLock(String order) {
    Lock local = new ReentrantLock();
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      orders.add(order);
    } finally {
      local.unlock();
    }
  }
}
