package locks;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards that are members of another class, whose simple names mean nothing here, or another. */
class GuardsOfNeighbours {
  private final Lock lock = new ReentrantLock();
  private final List<String> names;

  GuardsOfNeighbours(List<String> names) {
    this.names = names;
  }

  /** It has the name of a guard, and is none. */
  record Section(String name) {}

  void dropped(String name) {
    Guards.Held.of(lock); // LEAK LockRelease/LockNotReleased
    names.add(name);
  }

  void droppedOfThatName(String name) {
    Guards.Section.of(lock); // LEAK LockRelease/LockNotReleased
    names.add(new Section(name).name());
  }

  void inTryWithResources(String name) {
    try (Guards.Held ignored = Guards.Held.of(lock)) {
      names.add(name);
    }
  }
}

final class Guards {
  private Guards() {}

  record Held(Lock lock) implements AutoCloseable {
    static Held of(Lock lock) {
      lock.lock();
      return new Held(lock);
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  record Section(Lock lock) implements AutoCloseable {
    static Section of(Lock lock) {
      lock.lock();
      return new Section(lock);
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }
}
