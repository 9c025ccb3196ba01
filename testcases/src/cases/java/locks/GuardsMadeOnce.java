package locks;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One object gives a lock back each time; it is made with the lock, and both are kept. */
class GuardsMadeOnce {
  private final Lock lock = new ReentrantLock();
  private final Unlocker unlocker = new Unlocker(lock);
  private final List<String> names;

  GuardsMadeOnce(List<String> names) {
    this.names = names;
  }

  private static final class Unlocker implements AutoCloseable {
    private final Lock held;

    Unlocker(Lock held) {
      this.held = held;
    }

    @Override
    public void close() {
      held.unlock();
    }
  }

  void closedInFinally(String name) {
    lock.lock();
    try {
      names.add(name);
    } finally {
      unlocker.close();
    }
  }

  void inTryWithResources(String name) {
    lock.lock();
    try (Unlocker opened = unlocker) {
      names.add(name);
    }
  }

  void ofTheField(String name) {
    lock.lock();
    try (unlocker) {
      names.add(name);
    }
  }

  private Unlocker enter() {
    lock.lock();
    return unlocker;
  }

  void throughMethod(String name) {
    try (Unlocker opened = enter()) {
      names.add(name);
    }
  }

  void notClosed(String name) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    unlocker.close();
  }

  void methodNotClosed(String name) {
    Unlocker opened = enter(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    opened.close();
  }

  /** The guard takes the lock as well. */
  static final class Both {
    private final Section section;
    private final Lock lock;
    private int count;

    Both(Lock lock) {
      this.lock = lock;
      this.section = new Section(lock);
    }

    void guarded() {
      try (Section entered = section.enter()) {
        count++;
      }
    }

    void mixed() {
      lock.lock();
      try {
        count++;
      } finally {
        section.close();
      }
    }

    void mixedTheOtherWay() {
      section.enter();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    void notReleased(List<String> names) {
      section.enter(); // LEAK LockRelease/LockNotReleased
      names.clear();
      lock.unlock();
    }
  }

  private static final class Section implements AutoCloseable {
    private final Lock taken;

    Section(Lock taken) {
      this.taken = taken;
    }

    Section enter() {
      taken.lock();
      return this;
    }

    @Override
    public void close() {
      taken.unlock();
    }
  }

  /** Two guards of the halves of one lock. */
  static final class Halves {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Unlocker readUnlocker = new Unlocker(lock.readLock());
    private final Unlocker writeUnlocker = new Unlocker(lock.writeLock());
    private int count;

    int read() {
      lock.readLock().lock();
      try (Unlocker opened = readUnlocker) {
        return count;
      }
    }

    void write(List<String> names) {
      lock.writeLock().lock();
      try (Unlocker opened = writeUnlocker) {
        count = names.size();
      }
    }

    void wrongHalf(List<String> names) {
      lock.writeLock().lock(); // LEAK LockRelease/LockNotReleased
      try (Unlocker opened = readUnlocker) {
        count = names.size();
      }
    }
  }

  /** A permit is given back in the same way. */
  static final class Slots {
    private final Semaphore slots = new Semaphore(4);
    private final Slot slot = new Slot(slots);

    private static final class Slot implements AutoCloseable {
      private final Semaphore of;

      Slot(Semaphore of) {
        this.of = of;
      }

      @Override
      public void close() {
        of.release();
      }
    }

    void inTryWithResources(List<String> names) {
      slots.acquireUninterruptibly();
      try (Slot taken = slot) {
        names.clear();
      }
    }

    void notClosed(List<String> names) {
      slots.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      names.clear();
      slot.close();
    }
  }
}
