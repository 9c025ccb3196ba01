package locks;

import com.google.common.util.concurrent.Striped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks for the classes of {@link TransferService}: everything here locks for its caller. */
final class AccountLocks {
  private final Striped<Lock> stripes = Striped.lock(32);
  private final ReentrantReadWriteLock ledger = new ReentrantReadWriteLock();
  private final ReentrantLock closing = new ReentrantLock();

  Lock stripeOf(String account) {
    return stripes.get(account);
  }

  void openLedger() {
    ledger.readLock().lock();
  }

  void closeLedger() {
    ledger.readLock().unlock();
  }

  boolean tryCloseBooks(long millis) throws InterruptedException {
    return closing.tryLock(millis, TimeUnit.MILLISECONDS);
  }

  void reopenBooks() {
    closing.unlock();
  }

  static Lock newAccountLock(boolean fair) {
    return new ReentrantLock(fair);
  }

  static void lockInOrder(Lock low, Lock high) {
    low.lock();
    high.lock();
  }

  static void unlockInOrder(Lock low, Lock high) {
    high.unlock();
    low.unlock();
  }

  void locksAllAtOnce(Iterable<Long> accounts, Runnable work) {
    for (Lock stripe : stripes.bulkGet(accounts)) {
      stripe.lock();
    }
    try {
      work.run();
    } finally {
      for (Lock stripe : stripes.bulkGet(accounts)) {
        stripe.unlock();
      }
    }
  }

  void locksAllAtOnceWithoutFinally(Iterable<Long> accounts, Runnable work) {
    Iterable<Lock> all = stripes.bulkGet(accounts);
    for (Lock stripe : all) {
      stripe.lock(); // LEAK LockRelease/LockNotReleased
    }
    work.run();
    for (Lock stripe : all) {
      stripe.unlock();
    }
  }
}
