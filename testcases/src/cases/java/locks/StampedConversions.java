package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.StampedLock;

/** tryConvertToWriteLock, tryConvertToReadLock, tryConvertToOptimisticRead. */
class StampedConversions {
  private final StampedLock sl = new StampedLock();
  private final List<String> names = new ArrayList<>();
  private double x;
  private double y;

  void movesIfAtOrigin(double newX, double newY) {
    long stamp = sl.readLock();
    try {
      while (x == 0.0 && y == 0.0) {
        long writeStamp = sl.tryConvertToWriteLock(stamp);
        if (writeStamp != 0L) {
          stamp = writeStamp;
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

  void losesTheReadStampWhenConversionFails(String name) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    try {
      stamp = sl.tryConvertToWriteLock(stamp);
      if (stamp == 0L) {
        stamp = sl.writeLock();
      }
      names.add(name);
    } finally {
      sl.unlock(stamp);
    }
  }

  void addsIfAbsent(String name) {
    long stamp = sl.readLock();
    try {
      if (names.contains(name)) {
        return;
      }
      long converted = sl.tryConvertToWriteLock(stamp);
      if (converted == 0L) {
        sl.unlockRead(stamp);
        stamp = sl.writeLock();
      } else {
        stamp = converted;
      }
      names.add(name);
    } finally {
      sl.unlock(stamp);
    }
  }

  void convertsWithoutFinally(String name) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    if (!names.contains(name)) {
      long converted = sl.tryConvertToWriteLock(stamp);
      if (converted != 0L) {
        stamp = converted;
        names.add(name);
      }
    }
    sl.unlock(stamp);
  }

  int downgradesToReadLock(String name) {
    long stamp = sl.writeLock();
    try {
      names.add(name);
      long converted = sl.tryConvertToReadLock(stamp);
      if (converted != 0L) {
        stamp = converted;
      }
      return names.size();
    } finally {
      sl.unlock(stamp);
    }
  }

  double upgradesOptimisticRead(double newX) {
    long stamp = sl.tryOptimisticRead();
    long writeStamp = sl.tryConvertToWriteLock(stamp);
    if (writeStamp == 0L) {
      writeStamp = sl.writeLock();
    }
    try {
      x = newX;
      return Math.sqrt(x);
    } finally {
      sl.unlockWrite(writeStamp);
    }
  }

  void unlockOnlyWhenConverted(String name) {
    long stamp = sl.readLock(); // LEAK LockRelease/LockNotReleased
    long converted = sl.tryConvertToWriteLock(stamp);
    if (converted == 0L) {
      return;
    }
    try {
      names.add(name);
    } finally {
      sl.unlockWrite(converted);
    }
  }

  boolean unlocksEitherStamp(String name) {
    long stamp = sl.readLock();
    long converted = sl.tryConvertToWriteLock(stamp);
    if (converted == 0L) {
      sl.unlockRead(stamp);
      return false;
    }
    try {
      return names.add(name);
    } finally {
      sl.unlockWrite(converted);
    }
  }
}
