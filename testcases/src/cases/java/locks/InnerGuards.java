package locks;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards that are inner classes: what they hold is the object's around them. */
class InnerGuards {
  private final Lock lock = new ReentrantLock();
  private final Semaphore slots = new Semaphore(1);
  private final List<String> names;

  InnerGuards(List<String> names) {
    this.names = names;
  }

  class Locked implements AutoCloseable {
    Locked() {
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  class Permitted implements AutoCloseable {
    Permitted() {
      slots.acquireUninterruptibly();
    }

    @Override
    public void close() {
      slots.release();
    }
  }

  void inTryWithResources(String name) {
    try (Locked ignored = new Locked()) {
      names.add(name);
    }
  }

  void closedWithoutFinally(String name) {
    Locked locked = new Locked(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    locked.close();
  }

  void permitInTryWithResources(String name) {
    try (Permitted ignored = new Permitted()) {
      names.add(name);
    }
  }

  void permitClosedWithoutFinally(String name) {
    Permitted permitted = new Permitted(); // LEAK LockRelease/PermitNotReleased
    names.add(name);
    permitted.close();
  }

  /** One guard for all, which takes the lock and gives itself to its caller. */
  class Section implements AutoCloseable {
    Section enter() {
      lock.lock();
      return this;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private final Section section = new Section();

  void ofTheField(String name) {
    try (Section entered = section.enter()) {
      names.add(name);
    }
  }

  void ofTheFieldWithoutFinally(String name) {
    Section entered = section.enter(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    entered.close();
  }
}
