package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Flags, counters and held tests that tell the finally what was taken. */
class TakenFlags {
  private final ReentrantLock first = new ReentrantLock();
  private final ReentrantLock second = new ReentrantLock();
  private final List<String> log = new ArrayList<>();

  void flagIsSetAfterLock(String raw) {
    boolean taken = false;
    try {
      log.add(raw.trim());
      first.lock();
      taken = true;
      log.add(raw);
    } finally {
      if (taken) {
        first.unlock();
      }
    }
  }

  void flagIsSetTooLate(String raw) {
    boolean taken = false;
    try {
      first.lock(); // LEAK LockRelease/LockNotReleased
      log.add(raw);
      taken = true;
    } finally {
      if (taken) {
        first.unlock();
      }
    }
  }

  boolean successFlagIsNotATakenFlag(String raw) {
    boolean success = false;
    first.lock(); // LEAK LockRelease/LockNotReleased
    try {
      success = log.add(raw);
    } finally {
      if (!success) {
        first.unlock();
      }
    }
    return log.remove(raw);
  }

  boolean bothLocksOrNone(String raw) throws InterruptedException {
    boolean gotFirst = false;
    boolean gotSecond = false;
    try {
      gotFirst = first.tryLock(1, TimeUnit.SECONDS);
      gotSecond = second.tryLock(1, TimeUnit.SECONDS);
      return gotFirst && gotSecond && log.add(raw);
    } finally {
      if (gotSecond) {
        second.unlock();
      }
      if (gotFirst) {
        first.unlock();
      }
    }
  }

  boolean bothLocksReleasesOnlyWhenBothTaken(String raw) throws InterruptedException {
    boolean gotFirst = first.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    boolean gotSecond = second.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      return log.add(raw);
    } finally {
      if (gotFirst && gotSecond) {
        second.unlock();
        first.unlock();
      }
    }
  }

  void heldTestInFinally(String raw) {
    try {
      log.add(raw.trim());
      first.lock();
      log.add(raw);
    } finally {
      if (first.isHeldByCurrentThread()) {
        first.unlock();
      }
    }
  }

  void heldTestOfTheOtherLock(String raw) {
    first.lock(); // LEAK LockRelease/LockNotReleased
    try {
      log.add(raw);
    } finally {
      if (second.isHeldByCurrentThread()) {
        second.unlock();
      }
    }
  }

  void counterTellsTheFinally(List<String> lines) {
    int taken = 0;
    try {
      for (String line : lines) {
        first.lock();
        taken++;
        log.add(line);
      }
    } finally {
      for (int i = 0; i < taken; i++) {
        first.unlock();
      }
    }
  }

  void earlyUnlockClearsTheFlag(String raw, Runnable slowListener) {
    first.lock();
    boolean held = true;
    try {
      log.add(raw);
      if (raw.isEmpty()) {
        first.unlock();
        held = false;
        slowListener.run();
      }
    } finally {
      if (held) {
        first.unlock();
      }
    }
  }

  void nullableAliasIsTheFlag(String raw, boolean exclusive) {
    Lock held = null;
    try {
      if (exclusive) {
        first.lock();
        held = first;
      }
      log.add(raw);
    } finally {
      if (held != null) {
        held.unlock();
      }
    }
  }

  boolean flagThatLeavesWhenFalse(String raw) throws InterruptedException {
    boolean taken = first.tryLock(5, TimeUnit.MILLISECONDS);
    if (!taken) {
      return false;
    }
    try {
      return log.add(raw);
    } finally {
      first.unlock();
    }
  }

  void unlockAlreadyDoneOnOneBranch(String raw) {
    first.lock();
    try {
      log.add(raw);
    } catch (RuntimeException e) {
      log.clear();
    } finally {
      if (first.isHeldByCurrentThread()) {
        first.unlock();
      }
    }
  }

  void counterCountsOne(String raw) {
    int depth = 0;
    try {
      log.add(raw.trim());
      first.lock();
      depth++;
      log.add(raw);
    } finally {
      if (depth > 0) {
        first.unlock();
      }
    }
  }

  void counterNeverCounts(String raw) {
    int depth = 0;
    first.lock(); // LEAK LockRelease/LockNotReleased
    try {
      log.add(raw);
    } finally {
      if (depth > 0) {
        first.unlock();
      }
    }
  }
}
