package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Acquires that stand inside the try whose finally unlocks. */
class LockInsideTry {
  private final Lock lock = new ReentrantLock();
  private final Lock journalLock = new ReentrantLock();
  private final Deque<String> journal = new ArrayDeque<>();

  void lockIsFirstStatementOfTry(String entry) {
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      journal.addLast(entry);
    } finally {
      lock.unlock();
    }
  }

  void workBeforeLockInsideTry(String raw) {
    try {
      String entry = raw.strip();
      lock.lock(); // LEAK LockRelease/LockNotReleased
      journal.addLast(entry);
    } finally {
      lock.unlock();
    }
  }

  void interruptibleLockInsideTry(String entry) {
    try {
      lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
      journal.addLast(entry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  void interruptibleLockOutsideInnerTry(String entry) {
    try {
      lock.lockInterruptibly();
      try {
        journal.addLast(entry);
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void secondLockInsideTryOfTheFirst(String entry) {
    lock.lock();
    try {
      journalLock.lock(); // LEAK LockRelease/LockNotReleased
      journal.addLast(entry);
    } finally {
      journalLock.unlock();
      lock.unlock();
    }
  }

  void eachLockHasItsOwnTry(String entry) {
    lock.lock();
    try {
      journalLock.lock();
      try {
        journal.addLast(entry);
      } finally {
        journalLock.unlock();
      }
    } finally {
      lock.unlock();
    }
  }

  void flagTellsTheFinally(String raw) {
    boolean locked = false;
    try {
      String entry = raw.strip();
      lock.lock();
      locked = true;
      journal.addLast(entry);
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }

  void lockInOuterTryWithCatchOnly(String entry) {
    try {
      lock.lock();
      try {
        journal.addLast(entry);
      } finally {
        lock.unlock();
      }
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("cannot journal " + entry, e);
    }
  }

  void lockInOuterTryWithCatchOnlyAndNoFinally(String entry) {
    try {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      journal.addLast(entry);
      lock.unlock();
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("cannot journal " + entry, e);
    }
  }

  void conditionalLockInsideTry(String entry, boolean exclusive) {
    try {
      if (exclusive) {
        lock.lock(); // LEAK LockRelease/LockNotReleased
      }
      journal.addLast(entry);
    } finally {
      lock.unlock();
    }
  }

  void sameConditionGuardsBoth(String entry, boolean exclusive) {
    if (exclusive) {
      lock.lock();
    }
    try {
      journal.addLast(entry);
    } finally {
      if (exclusive) {
        lock.unlock();
      }
    }
  }

  void capturedHalfInsideTry(List<String> found, Consumer<Runnable> pool) {
    ReadWriteLock guard = new ReentrantReadWriteLock();
    pool.accept(
        () -> {
          try {
            guard.writeLock().lock(); // LEAK LockRelease/LockNotReleased
            found.add("done");
          } finally {
            guard.writeLock().unlock();
          }
        });
  }

  void capturedHalfBeforeTry(List<String> found, Consumer<Runnable> pool) {
    ReadWriteLock guard = new ReentrantReadWriteLock();
    pool.accept(
        () -> {
          guard.writeLock().lock();
          try {
            found.add("done");
          } finally {
            guard.writeLock().unlock();
          }
        });
  }

  void onlyWhereTheCallerAsksForIt(String entry, boolean isShared) {
    try {
      if (isShared) {
        lock.lock(); // LEAK LockRelease/LockNotReleased
      }
      journal.addLast(entry);
    } finally {
      if (isShared) {
        lock.unlock();
      }
    }
  }
}
