package locks;

import java.util.concurrent.locks.StampedLock;

/** A stamp is given back in the mode that it was taken in; otherwise the lock throws. */
abstract class StampedModes {
  private final StampedLock stamps = new StampedLock();

  abstract void work();

  void writeStampUnlockedAsRead() {
    long stamp = stamps.writeLock(); // LEAK LockRelease/LockNotReleased
    try {
      work();
    } finally {
      stamps.unlockRead(stamp);
    }
  }

  void readStampUnlockedAsWrite() {
    long stamp = stamps.readLock(); // LEAK LockRelease/LockNotReleased
    try {
      work();
    } finally {
      stamps.unlockWrite(stamp);
    }
  }

  void upgradedButUnlockedAsRead(boolean write) {
    long stamp = stamps.readLock();
    try {
      if (write) {
        stamps.unlockRead(stamp);
        stamp = stamps.writeLock(); // LEAK LockRelease/LockNotReleased
        work();
      }
    } finally {
      stamps.unlockRead(stamp);
    }
  }

  void upgraded(boolean write) {
    long stamp = stamps.readLock();
    try {
      if (write) {
        stamps.unlockRead(stamp);
        stamp = stamps.writeLock();
        work();
      }
    } finally {
      stamps.unlock(stamp);
    }
  }

  void inTheModeThatWasAsked(boolean write) {
    long stamp = write ? stamps.writeLock() : stamps.readLock();
    try {
      work();
    } finally {
      if (write) {
        stamps.unlockWrite(stamp);
      } else {
        stamps.unlockRead(stamp);
      }
    }
  }

  void inTheModeOfTheStamp(boolean write) {
    long stamp = write ? stamps.writeLock() : stamps.readLock();
    try {
      work();
    } finally {
      if (StampedLock.isWriteLockStamp(stamp)) {
        stamps.unlockWrite(stamp);
      } else {
        stamps.unlockRead(stamp);
      }
    }
  }

  private long enter() {
    return stamps.writeLock();
  }

  void throughHelper() {
    long stamp = enter();
    try {
      work();
    } finally {
      stamps.unlockWrite(stamp);
    }
  }

  void stampOfTheFirst() {
    long first = stamps.readLock();
    long second = stamps.readLock(); // LEAK LockRelease/LockNotReleased
    try {
      work();
    } finally {
      stamps.unlockRead(first);
    }
  }
}
