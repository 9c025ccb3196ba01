package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Wrappers behind an interface: the call is the join of the implementations. */
class InterfaceSections {
  interface Monitor {
    void enter();

    void exit();
  }

  static final class ExclusiveMonitor implements Monitor {
    private final Lock lock = new ReentrantLock();

    @Override
    public void enter() {
      lock.lock();
    }

    @Override
    public void exit() {
      lock.unlock();
    }
  }

  interface Gate {
    boolean tryPass();

    void backOut();
  }

  static final class LockGate implements Gate {
    private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();

    @Override
    public boolean tryPass() {
      return rw.writeLock().tryLock();
    }

    @Override
    public void backOut() {
      rw.writeLock().unlock();
    }
  }

  private final Monitor monitor = new ExclusiveMonitor();
  private final Gate gate = new LockGate();
  private final StringBuilder text = new StringBuilder();

  void entersInFinally(String line) {
    monitor.enter();
    try {
      text.append(line);
    } finally {
      monitor.exit();
    }
  }

  void entersWithoutFinally(String line) {
    monitor.enter(); // LEAK LockRelease/LockNotReleased
    text.append(line);
    monitor.exit();
  }

  void passesInFinally(String line) {
    if (gate.tryPass()) {
      try {
        text.append(line);
      } finally {
        gate.backOut();
      }
    }
  }

  void passesWithoutFinally(String line) {
    if (gate.tryPass()) { // LEAK LockRelease/LockNotReleased
      text.append(line);
      gate.backOut();
    }
  }

  void monitorOfTheCaller(Monitor lent, String line) {
    lent.enter();
    try {
      text.append(line);
    } finally {
      lent.exit();
    }
  }

  void lockInterfaceOfTheCaller(Lock lent, String line) {
    lent.lock();
    try {
      text.append(line);
    } finally {
      lent.unlock();
    }
  }

  void lockInterfaceOfTheCallerWithoutFinally(Lock lent, String line) {
    lent.lock(); // LEAK LockRelease/LockNotReleased
    text.append(line);
    lent.unlock();
  }

  /** Nobody here implements it: nothing is known about its methods. */
  interface Region {
    void enter();

    void exit();
  }

  void regionOfUnknownKind(Region region, String line) {
    region.enter();
    text.append(line);
    region.exit();
  }

  /** What an interface does itself is known. */
  interface Leaving {
    default void leave(Lock taken) {
      taken.unlock();
    }
  }

  void leftByADefaultMethod(Leaving leaving, Lock lent, String line) {
    lent.lock();
    try {
      text.append(line);
    } finally {
      leaving.leave(lent);
    }
  }
}
