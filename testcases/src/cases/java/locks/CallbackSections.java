package locks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Templates of other classes, listeners that lock, and helpers that release for the caller. */
class CallbackSections {
  @FunctionalInterface
  interface ThrowingAction<X extends Exception> {
    void run() throws X;
  }

  static final class Sections {
    private Sections() {}

    static <X extends Exception> void locked(Lock lock, ThrowingAction<X> action) throws X {
      lock.lock();
      try {
        action.run();
      } finally {
        lock.unlock();
      }
    }

    static <X extends Exception> void lockedCareless(Lock lock, ThrowingAction<X> action) throws X {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      action.run();
      lock.unlock();
    }

    static <T> T tryLocked(Lock lock, Supplier<T> body, T busy) {
      if (!lock.tryLock()) {
        return busy;
      }
      try {
        return body.get();
      } finally {
        lock.unlock();
      }
    }

    static <T> T tryLockedCareless(Lock lock, Supplier<T> body, T busy) {
      if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
        return busy;
      }
      T result = body.get();
      lock.unlock();
      return result;
    }

    /** Runs the action and unlocks what the caller locked. */
    static void runAndUnlock(Lock held, Runnable action) {
      try {
        action.run();
      } finally {
        held.unlock();
      }
    }

    /** Runs the action, and unlocks what the caller locked only if it did not fail. */
    static void runThenUnlock(Lock held, Runnable action) {
      action.run();
      held.unlock();
    }
  }

  interface Listener {
    void onEvent(String event);
  }

  abstract static class LockedListener implements Listener {
    private final Lock lock = new ReentrantLock();

    @Override
    public final void onEvent(String event) {
      lock.lock();
      try {
        handle(event);
      } finally {
        lock.unlock();
      }
    }

    abstract void handle(String event);
  }

  abstract static class CarelessListener implements Listener {
    private final Lock lock = new ReentrantLock();

    @Override
    public final void onEvent(String event) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      handle(event);
      lock.unlock();
    }

    abstract void handle(String event);
  }

  private final Lock lock = new ReentrantLock();
  private final List<String> sink;

  CallbackSections(List<String> sink) {
    this.sink = sink;
  }

  void runsInSection(String line) {
    Sections.locked(lock, () -> sink.add(line));
  }

  Boolean runsIfFree(String line) {
    return Sections.tryLocked(lock, () -> sink.add(line), Boolean.FALSE);
  }

  void helperUnlocksInItsFinally(String line) {
    lock.lock();
    Sections.runAndUnlock(lock, () -> sink.add(line));
  }

  void helperUnlocksWithoutFinally(String line) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    Sections.runThenUnlock(lock, () -> sink.add(line));
  }

  void helperIsReachedOnOneBranchOnly(String line, boolean now) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (now) {
      Sections.runAndUnlock(lock, () -> sink.add(line));
    }
  }

  Listener listenerThatLocks() {
    return event -> {
      lock.lock();
      try {
        sink.add(event);
      } finally {
        lock.unlock();
      }
    };
  }

  Listener listenerThatLocksCarelessly() {
    return event -> {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      sink.add(event);
      lock.unlock();
    };
  }

  BiFunction<String, Integer, String> functionThatReturnsEarly() {
    return (text, limit) -> {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (limit == null) {
        return text;
      }
      try {
        return sink.get(limit);
      } finally {
        lock.unlock();
      }
    };
  }

  Callable<String> methodReferenceToALockedMethod() {
    return this::firstLine;
  }

  private String firstLine() {
    lock.lock();
    try {
      return sink.get(0);
    } finally {
      lock.unlock();
    }
  }
}
