package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** tryLock() without a time: what happens with its answer. */
class TryLockResults {
  private final ReentrantLock lock = new ReentrantLock();
  private final StringBuilder log = new StringBuilder();
  private int skipped;

  void ignoresTheAnswer(String line) {
    lock.tryLock(); // LEAK LockRelease/LockNotReleased
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  void unlocksAlsoWhenItFailed(String line) {
    boolean locked = lock.tryLock(); // LEAK LockRelease/LockNotReleased
    try {
      if (locked) {
        log.append(line);
      }
    } finally {
      lock.unlock();
    }
  }

  void finallyOfTheWrongTry(String line) {
    try {
      if (lock.tryLock()) { // LEAK LockRelease/LockNotReleased
        log.append(line);
      }
    } finally {
      lock.unlock();
    }
  }

  boolean ifWithTryFinally(String line) {
    if (lock.tryLock()) {
      try {
        log.append(line);
        return true;
      } finally {
        lock.unlock();
      }
    }
    skipped++;
    return false;
  }

  boolean negatedGuardReturns(String line) {
    if (!lock.tryLock()) {
      return false;
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
    return true;
  }

  void negatedGuardThrows(String line) {
    if (!lock.tryLock()) {
      throw new IllegalStateException("busy");
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  void negatedGuardThrowsAndNoFinally(String line) {
    if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      throw new IllegalStateException("busy");
    }
    log.append(line);
    lock.unlock();
  }

  void ifWithoutFinally(String line) {
    if (lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      log.append(line);
      lock.unlock();
    }
  }

  void invertedCondition(String line) {
    if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      try {
        log.append(line);
      } finally {
        lock.unlock();
      }
    }
  }

  boolean storedAnswerGuardsFinally(String line) {
    boolean locked = lock.tryLock();
    try {
      if (locked) {
        log.append(line);
      }
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
    return locked;
  }

  boolean storedAnswerLeavesWhenFalse(String line) {
    final boolean locked = lock.tryLock();
    if (!locked) {
      skipped++;
      return false;
    }
    try {
      log.append(line);
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean shortCircuitAfterTryLock(String line, boolean ready) {
    if (lock.tryLock() && ready) { // LEAK LockRelease/LockNotReleased
      try {
        log.append(line);
        return true;
      } finally {
        lock.unlock();
      }
    }
    return false;
  }

  boolean shortCircuitBeforeTryLock(String line, boolean ready) {
    if (ready && lock.tryLock()) {
      try {
        log.append(line);
        return true;
      } finally {
        lock.unlock();
      }
    }
    return false;
  }

  boolean twoLocksShortCircuit(Lock other, String line) {
    if (lock.tryLock() && other.tryLock()) { // LEAK LockRelease/LockNotReleased
      try {
        log.append(line);
        return true;
      } finally {
        other.unlock();
        lock.unlock();
      }
    }
    return false;
  }

  boolean twoLocksNested(Lock other, String line) {
    if (lock.tryLock()) {
      try {
        if (other.tryLock()) {
          try {
            log.append(line);
            return true;
          } finally {
            other.unlock();
          }
        }
      } finally {
        lock.unlock();
      }
    }
    return false;
  }

  void spinsUntilLocked(String line) {
    while (!lock.tryLock()) {
      Thread.onSpinWait();
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  void spinsUntilLockedWithoutFinally(String line) {
    while (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      Thread.onSpinWait();
    }
    log.append(line);
    lock.unlock();
  }

  boolean retriesInBoundedLoop(String line) {
    for (int attempt = 0; attempt < 3; attempt++) {
      if (lock.tryLock()) {
        try {
          log.append(line);
          return true;
        } finally {
          lock.unlock();
        }
      }
      Thread.yield();
    }
    return false;
  }

  void fallsBackToBlockingLock(String line) {
    if (!lock.tryLock()) {
      skipped++;
      lock.lock();
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  boolean probesAndUnlocksAtOnce() {
    if (lock.tryLock()) {
      lock.unlock();
      return true;
    }
    return false;
  }

  void answerComparedWithFalse(String line) {
    if (lock.tryLock() == false) {
      return;
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  void unlocksWhatItWasForcedPast(String line, boolean isForced) {
    if (isForced || lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      try {
        log.append(line);
      } finally {
        lock.unlock();
      }
    }
  }

  void asksBeforeItUnlocks(String line, boolean isForced) {
    if (isForced || lock.tryLock()) {
      try {
        log.append(line);
      } finally {
        if (lock.isHeldByCurrentThread()) {
          lock.unlock();
        }
      }
    }
  }

  void unlocksUnlessForced(String line, boolean isForced) {
    if (isForced || lock.tryLock()) {
      try {
        log.append(line);
      } finally {
        if (!isForced) {
          lock.unlock();
        }
      }
    }
  }

  void givesUpInEitherCase(String line, boolean isClosed) {
    if (isClosed || !lock.tryLock()) {
      return;
    }
    try {
      log.append(line);
    } finally {
      lock.unlock();
    }
  }

  void forgetsWhereBothAreTrue(boolean isUrgent) {
    boolean locked = lock.tryLock(); // LEAK LockRelease/LockNotReleased
    if (locked & isUrgent) {
      skipped--;
    } else if (locked) {
      lock.unlock();
    }
  }

  void givesBackWhereBothAreTrue(boolean isUrgent) {
    boolean locked = lock.tryLock();
    if (locked & isUrgent) {
      skipped--;
    }
    if (locked | isUrgent) {
      skipped++;
    }
    if (locked) {
      lock.unlock();
    }
  }
}
