package locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** Stamps of a StampedLock that are given back, kept or mixed up. */
class StampedAccounts {
  private final StampedLock sl = new StampedLock();
  private final Map<String, Long> balances = new HashMap<>();
  private double x;
  private double y;

  void writesInFinally(String account, long amount) {
    long stamp = sl.writeLock();
    try {
      balances.put(account, amount);
    } finally {
      sl.unlockWrite(stamp);
    }
  }

  void writesWithoutFinally(String account, long amount) {
    long stamp = sl.writeLock(); // LEAK LockRelease/LockNotReleased
    balances.put(account, amount);
    sl.unlockWrite(stamp);
  }

  Long readsInFinally(String account) {
    long stamp = sl.readLock();
    try {
      return balances.get(account);
    } finally {
      sl.unlockRead(stamp);
    }
  }

  Long readsWithoutFinally(String account) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    Long balance = balances.get(account);
    sl.unlockRead(stamp);
    return balance;
  }

  void genericUnlock(String account, long amount) {
    long stamp = sl.writeLock();
    try {
      balances.put(account, amount);
    } finally {
      sl.unlock(stamp);
    }
  }

  void movesPointWithFieldsOnly(double deltaX, double deltaY) {
    long stamp = sl.writeLock();
    x += deltaX;
    y += deltaY;
    sl.unlockWrite(stamp);
  }

  double optimisticReadWithFallback() {
    long stamp = sl.tryOptimisticRead();
    double currentX = x;
    double currentY = y;
    if (!sl.validate(stamp)) {
      stamp = sl.readLock();
      try {
        currentX = x;
        currentY = y;
      } finally {
        sl.unlockRead(stamp);
      }
    }
    return Math.hypot(currentX, currentY);
  }

  double optimisticReadOnly() {
    long stamp = sl.tryOptimisticRead();
    double currentX = x;
    return sl.validate(stamp) ? currentX : Double.NaN;
  }

  Long fallbackUnlocksTheOptimisticStamp(String account) {
    long stamp = sl.tryOptimisticRead();
    Long balance = balances.get(account);
    if (!sl.validate(stamp)) {
      long readStamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
      try {
        balance = balances.get(account);
      } finally {
        sl.unlockRead(stamp);
      }
    }
    return balance;
  }

  Long fallbackWithoutUnlock(String account) {
    long stamp = sl.tryOptimisticRead();
    Long balance = balances.get(account);
    if (!sl.validate(stamp)) {
      stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
      balance = balances.get(account);
    }
    return balance;
  }

  void secondStampIsUnlockedWithTheFirst(String account) {
    long readStamp = sl.readLock();
    boolean known;
    try {
      known = balances.containsKey(account);
    } finally {
      sl.unlockRead(readStamp);
    }
    if (!known) {
      long writeStamp = sl.writeLock(); // LEAK LockRelease/LockNotReleased
      try {
        balances.put(account, 0L);
      } finally {
        sl.unlockWrite(readStamp);
      }
    }
  }

  void eachStampIsUnlocked(String account) {
    long readStamp = sl.readLock();
    boolean known;
    try {
      known = balances.containsKey(account);
    } finally {
      sl.unlockRead(readStamp);
    }
    if (!known) {
      long writeStamp = sl.writeLock();
      try {
        balances.put(account, 0L);
      } finally {
        sl.unlockWrite(writeStamp);
      }
    }
  }

  boolean triesWriteLock(String account) {
    long stamp = sl.tryWriteLock();
    if (stamp == 0L) {
      return false;
    }
    try {
      balances.remove(account);
      return true;
    } finally {
      sl.unlockWrite(stamp);
    }
  }

  boolean triesWriteLockWithoutFinally(String account) {
    long stamp = sl.tryWriteLock(); // LEAK LockRelease/LockNotReleased
    if (stamp != 0L) {
      balances.remove(account);
      sl.unlockWrite(stamp);
      return true;
    }
    return false;
  }

  boolean triesReadLockForAWhile(String account) throws InterruptedException {
    long stamp = sl.tryReadLock(200, TimeUnit.MILLISECONDS);
    if (stamp != 0L) {
      try {
        return balances.containsKey(account);
      } finally {
        sl.unlockRead(stamp);
      }
    }
    return false;
  }

  void zeroStampGuardsFinally(String account) {
    long stamp = sl.tryWriteLock();
    try {
      if (stamp != 0L) {
        balances.remove(account);
      }
    } finally {
      if (stamp != 0L) {
        sl.unlockWrite(stamp);
      }
    }
  }

  void returnsBeforeUnlock(double limit) {
    long stamp = sl.writeLock(); // LEAK LockRelease/LockNotReleased
    if (x > limit) {
      return;
    }
    x = limit;
    sl.unlockWrite(stamp);
  }

  void dropsTheStamp(String account) {
    sl.writeLock(); // LEAK LockRelease/LockNotReleased
    balances.remove(account);
  }

  void interruptiblyInFinally(String account) throws InterruptedException {
    long stamp = sl.writeLockInterruptibly();
    try {
      balances.remove(account);
    } finally {
      sl.unlockWrite(stamp);
    }
  }

  void interruptiblyWithoutFinally(String account) throws InterruptedException {
    long stamp = sl.readLockInterruptibly(); // LEAK LockRelease/LockNotReleased
    balances.containsKey(account);
    sl.unlockRead(stamp);
  }

  Long viewAsLock(String account) {
    Lock view = sl.asReadLock();
    view.lock();
    try {
      return balances.get(account);
    } finally {
      view.unlock();
    }
  }

  void viewAsLockWithoutFinally(String account) {
    Lock view = sl.asWriteLock();
    view.lock(); // LEAK LockRelease/LockNotReleased
    balances.remove(account);
    view.unlock();
  }

  void triedWithoutATest(String account) {
    long stamp = sl.tryWriteLock(); // LEAK LockRelease/LockNotReleased
    try {
      balances.remove(account);
    } finally {
      sl.unlockWrite(stamp);
    }
  }

  void triedWithATestInFinally(String account) {
    long stamp = sl.tryWriteLock();
    try {
      if (stamp != 0) {
        balances.remove(account);
      }
    } finally {
      if (stamp != 0) {
        sl.unlockWrite(stamp);
      }
    }
  }

  double retriesUnderTheReadLock() {
    long stamp = sl.tryOptimisticRead();
    try {
      for (; ; stamp = sl.readLock()) {
        if (stamp == 0L) {
          continue;
        }
        double currentX = x;
        double currentY = y;
        if (!sl.validate(stamp)) {
          continue;
        }
        return Math.hypot(currentX, currentY);
      }
    } finally {
      if (StampedLock.isReadLockStamp(stamp)) {
        sl.unlockRead(stamp);
      }
    }
  }
}
