package locks;

import java.util.concurrent.locks.StampedLock;

/** The idioms of the Javadoc of StampedLock. */
final class StampedIdioms {
  private double x;
  private double y;
  private final StampedLock sl = new StampedLock();

  void move(double deltaX, double deltaY) {
    long stamp = sl.writeLock();
    try {
      x += deltaX;
      y += deltaY;
    } finally {
      sl.unlockWrite(stamp);
    }
  }

  double distanceFromOrigin() {
    long stamp = sl.tryOptimisticRead();
    try {
      retryHoldingLock:
      for (; ; stamp = sl.readLock()) {
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        double currentX = x;
        double currentY = y;
        if (!sl.validate(stamp)) {
          continue retryHoldingLock;
        }
        return Math.hypot(currentX, currentY);
      }
    } finally {
      if (StampedLock.isReadLockStamp(stamp)) {
        sl.unlockRead(stamp);
      }
    }
  }

  double distanceUnguarded() {
    long stamp = sl.tryOptimisticRead();
    for (; ; stamp = sl.readLock()) { // LEAK LockRelease/LockNotReleased
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
  }

  void moveIfAtOrigin(double newX, double newY) {
    long stamp = sl.tryOptimisticRead();
    try {
      retryHoldingLock:
      for (; ; stamp = sl.writeLock()) {
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        double currentX = x;
        double currentY = y;
        if (!sl.validate(stamp)) {
          continue retryHoldingLock;
        }
        if (currentX != 0.0 || currentY != 0.0) {
          break;
        }
        stamp = sl.tryConvertToWriteLock(stamp);
        if (stamp == 0L) {
          continue retryHoldingLock;
        }
        x = newX;
        y = newY;
        return;
      }
    } finally {
      if (StampedLock.isWriteLockStamp(stamp)) {
        sl.unlockWrite(stamp);
      }
    }
  }

  void moveUnguarded(double newX, double newY) {
    long stamp = sl.tryOptimisticRead();
    retryHoldingLock:
    for (; ; stamp = sl.writeLock()) { // LEAK LockRelease/LockNotReleased
      if (stamp == 0L) {
        continue retryHoldingLock;
      }
      double currentX = x;
      double currentY = y;
      if (!sl.validate(stamp)) {
        continue retryHoldingLock;
      }
      if (currentX != 0.0 || currentY != 0.0) {
        break;
      }
      stamp = sl.tryConvertToWriteLock(stamp);
      if (stamp == 0L) {
        continue retryHoldingLock;
      }
      x = newX;
      y = newY;
      return;
    }
  }

  double distance2() {
    long stamp = sl.tryOptimisticRead();
    double currentX = 0.0;
    double currentY = 0.0;
    do {
      if (stamp == 0L) {
        stamp = sl.readLock();
      }
      try {
        currentX = x;
        currentY = y;
      } finally {
        stamp = sl.tryConvertToOptimisticRead(stamp);
      }
    } while (stamp == 0);
    return Math.hypot(currentX, currentY);
  }

  double distance3() {
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

  void moveIfAtOrigin2(double newX, double newY) {
    long stamp = sl.readLock();
    try {
      while (x == 0.0 && y == 0.0) {
        long ws = sl.tryConvertToWriteLock(stamp);
        if (ws != 0L) {
          stamp = ws;
          x = newX;
          y = newY;
          break;
        } else {
          sl.unlockRead(stamp);
          stamp = sl.writeLock();
        }
      }
    } finally {
      sl.unlock(stamp);
    }
  }

  void keepsTheOldStamp(double newX, double newY) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    try {
      while (x == 0.0 && y == 0.0) {
        long ws = sl.tryConvertToWriteLock(stamp);
        if (ws != 0L) {
          x = newX;
          y = newY;
          break;
        } else {
          sl.unlockRead(stamp);
          stamp = sl.writeLock();
        }
      }
    } finally {
      sl.unlock(stamp);
    }
  }
}
