package locks;

import java.util.concurrent.locks.ReentrantLock;

/** A lock behind an interface of its own, one of whose implementations locks nothing. */
final class IdleLocks {
  private final Section section;

  IdleLocks(Section section) {
    this.section = section;
  }

  void run(Runnable work) {
    section.enter(); // LEAK LockRelease/LockNotReleased
    work.run();
    section.leave();
  }

  void okInFinally(Runnable work) {
    section.enter();
    try {
      work.run();
    } finally {
      section.leave();
    }
  }

  interface Section {
    void enter();

    void leave();
  }

  static final class SingleThreaded implements Section {
    @Override
    public void enter() {}

    @Override
    public void leave() {}
  }

  static final class Exclusive implements Section {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void enter() {
      lock.lock();
    }

    @Override
    public void leave() {
      lock.unlock();
    }
  }

  /** Neither of these takes anything. */
  interface Trace {
    void enter();

    void leave();
  }

  static final class NoTrace implements Trace {
    @Override
    public void enter() {}

    @Override
    public void leave() {}
  }

  static final class Printed implements Trace {
    @Override
    public void enter() {
      System.out.println("enter");
    }

    @Override
    public void leave() {
      System.out.println("leave");
    }
  }

  static void okTraced(Trace trace, Runnable work) {
    trace.enter();
    work.run();
    trace.leave();
  }
}
