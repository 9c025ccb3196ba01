package locks;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Who runs its caller's code with the lock taken is an operation, whatever its siblings release. */
class CallersCode {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int entered;
  private boolean open;

  void leave() {
    entered--;
    changed.signalAll();
    lock.unlock();
  }

  void enterOnce(BooleanSupplier ready) throws InterruptedException {
    lock.lock();
    entered++;
    try {
      while (!ready.getAsBoolean()) {
        changed.await();
      }
    } catch (InterruptedException | RuntimeException e) {
      lock.unlock();
      throw e;
    }
  }

  void waitsAndWorks(Runnable work) throws InterruptedException {
    enterOnce(() -> open);
    try {
      work.run();
    } finally {
      leave();
    }
  }

  void works(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    entered++;
    work.run();
  }

  <T> T givesBackOnFailureOnly(Callable<T> work) throws Exception {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      return work.call();
    } catch (Exception e) {
      lock.unlock();
      throw e;
    }
  }

  static void givesBackTheCallersOnFailureOnly(Lock mutex, Runnable work) {
    mutex.lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } catch (RuntimeException e) {
      mutex.unlock();
      throw e;
    }
  }

  static void asksForTheOtherOne(Lock mine, Lock yours, Runnable work) {
    if (mine != null) {
      mine.lock(); // LEAK LockRelease/LockNotReleased
    }
    try {
      work.run();
    } finally {
      if (yours != null) {
        yours.unlock();
      }
    }
  }

  static void asksForTheSameOne(Lock mine, Runnable work) {
    if (mine != null) {
      mine.lock();
    }
    try {
      work.run();
    } finally {
      if (mine != null) {
        mine.unlock();
      }
    }
  }

  static void isMine(Lock mutex) {
    mutex.unlock();
  }
}

/** The answer says whether the lock is held, and the caller asks for it. */
class AttemptedEntries {
  private final Lock state = new ReentrantLock();
  private boolean running = true;
  private int skipped;

  private boolean enter() {
    if (!running) {
      return false;
    }
    state.lock();
    return true;
  }

  private void exit() {
    state.unlock();
  }

  void asks(Runnable work) {
    if (enter()) {
      try {
        work.run();
      } finally {
        exit();
      }
    }
  }

  void asksAndForgets(Runnable work) {
    if (enter()) { // LEAK LockRelease/LockNotReleased
      work.run();
      exit();
    }
  }

  void tellsNobody() {
    if (state.tryLock()) { // LEAK LockRelease/LockNotReleased
      skipped++;
    }
  }

  /** Only writes fields. */
  private void reset() {
    skipped = 0;
    running = true;
  }

  void resetsBeforeTheUnlock(Runnable work) {
    state.lock();
    try {
      work.run();
    } finally {
      reset();
      state.unlock();
    }
  }

  void runsBeforeTheUnlock(Runnable work) {
    state.lock(); // LEAK LockRelease/LockNotReleased
    try {
      reset();
    } finally {
      work.run();
      state.unlock();
    }
  }
}

/** The mode decides which half is taken; a mode that nobody knows is an error of the program. */
class SwitchedModes {
  enum Mode {
    SHARED,
    EXCLUSIVE
  }

  private final java.util.concurrent.locks.ReadWriteLock halves =
      new java.util.concurrent.locks.ReentrantReadWriteLock();

  private void take(Mode mode) {
    switch (mode) {
      case SHARED:
        halves.readLock().lock();
        break;
      case EXCLUSIVE:
        halves.writeLock().lock();
        break;
      default:
        throw new AssertionError(mode);
    }
  }

  private void give(Mode mode) {
    switch (mode) {
      case SHARED:
        halves.readLock().unlock();
        break;
      case EXCLUSIVE:
        halves.writeLock().unlock();
        break;
      default:
        throw new AssertionError(mode);
    }
  }

  void reads(Runnable work) {
    take(Mode.SHARED);
    try {
      work.run();
    } finally {
      give(Mode.SHARED);
    }
  }

  void readsWithoutFinally(Runnable work) {
    take(Mode.SHARED); // LEAK LockRelease/LockNotReleased
    work.run();
    give(Mode.SHARED);
  }
}
