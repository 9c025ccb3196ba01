package locks;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Guards that lock in the constructor or a factory and unlock in close(). */
class AutoCloseableGuards {
  static final class Guard implements AutoCloseable {
    private final Lock lock;

    Guard(Lock lock) {
      this.lock = lock;
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  /** A lock that hands out its releaser. */
  static final class ScopedLock {
    private final ReentrantLock lock = new ReentrantLock();

    Scope open() {
      lock.lock();
      return lock::unlock;
    }
  }

  interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Locks on open, and is its own handle. */
  static final class ReusableScope implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();

    ReusableScope open() {
      lock.lock();
      return this;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  /** Elements of what the caller passes in, under the caller's lock. */
  static final class LockedElements<T> implements AutoCloseable {
    private final Lock lock;
    private final Iterator<T> elements;

    LockedElements(Lock lock, Iterable<T> source) {
      lock.lock();
      this.lock = lock;
      this.elements = source.iterator();
    }

    T next() {
      return elements.next();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  private final Lock lock = new ReentrantLock();
  private final ScopedLock scoped = new ScopedLock();
  private final ReusableScope reusable = new ReusableScope();

  void guardInTryWithResources(List<String> names, String name) {
    try (Guard ignored = new Guard(lock)) {
      names.add(name);
    }
  }

  void guardIsClosedInFinally(List<String> names, String name) {
    Guard guard = new Guard(lock);
    try {
      names.add(name);
    } finally {
      guard.close();
    }
  }

  void guardIsClosedWithoutFinally(List<String> names, String name) {
    Guard guard = new Guard(lock); // LEAK LockRelease/LockNotReleased
    names.add(name);
    guard.close();
  }

  void guardIsNeverClosed(List<String> names, String name) {
    Guard guard = new Guard(lock); // LEAK LockRelease/LockNotReleased
    names.add(name);
  }

  Guard guardIsReturned() {
    return new Guard(lock);
  }

  void scopeInTryWithResources(List<String> names, String name) {
    try (Scope ignored = scoped.open()) {
      names.add(name);
    }
  }

  void scopeIsClosedWithoutFinally(List<String> names, String name) {
    Scope scope = scoped.open(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    scope.close();
  }

  void reusableScopeInTryWithResources(List<String> names, String name) {
    try (ReusableScope ignored = reusable.open()) {
      names.add(name);
    }
  }

  void reusableScopeWithoutFinally(List<String> names, String name) {
    ReusableScope scope = reusable.open(); // LEAK LockRelease/LockNotReleased
    names.add(name);
    scope.close();
  }

  void twoGuardsInOneHeader(Lock other, List<String> names, String name) {
    try (Guard first = new Guard(lock);
        Guard second = new Guard(other)) {
      names.add(name);
    }
  }

  void releaserOfALambda(List<String> names, String name) {
    lock.lock();
    try (Scope ignored = () -> lock.unlock()) {
      names.add(name);
    }
  }

  void releaserOfAMethodReference(List<String> names, String name) {
    lock.lock();
    try (Scope ignored = lock::unlock) {
      names.add(name);
    }
  }

  String first(Iterable<String> names) {
    try (LockedElements<String> elements = new LockedElements<>(lock, names)) {
      return elements.next();
    }
  }

  String firstUnprotected(Iterable<String> names) {
    LockedElements<String> elements = new LockedElements<>(lock, names); // LEAK LockRelease/LockNotReleased
    String first = elements.next();
    elements.close();
    return first;
  }
}
