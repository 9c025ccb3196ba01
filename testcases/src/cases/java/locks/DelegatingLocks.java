package locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Classes that implement Lock, and the code that uses them. */
class DelegatingLocks {
  /** Counts acquires; its lock() hands the delegate's lock on to the caller. */
  static final class CountingLock implements Lock {
    private final Lock delegate = new ReentrantLock();
    private final LongAdder acquires = new LongAdder();

    @Override
    public void lock() {
      acquires.increment();
      delegate.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      acquires.increment();
      delegate.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
      return delegate.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return delegate.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      delegate.unlock();
    }

    @Override
    public Condition newCondition() {
      return delegate.newCondition();
    }
  }

  /** Subclass of a library lock that records its owner's name. */
  static final class NamedLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private volatile String ownerName;

    @Override
    public void lock() {
      super.lock();
      ownerName = "locked";
    }

    @Override
    public void unlock() {
      ownerName = null;
      super.unlock();
    }

    String ownerName() {
      return ownerName;
    }
  }

  private final CountingLock counting = new CountingLock();
  private final NamedLock named = new NamedLock();
  private final StringBuilder text = new StringBuilder();

  void ownLockInFinally(String line) {
    counting.lock();
    try {
      text.append(line);
    } finally {
      counting.unlock();
    }
  }

  void ownLockWithoutFinally(String line) {
    counting.lock(); // LEAK LockRelease/LockNotReleased
    text.append(line);
    counting.unlock();
  }

  boolean ownTryLockInFinally(String line) {
    if (counting.tryLock()) {
      try {
        text.append(line);
        return true;
      } finally {
        counting.unlock();
      }
    }
    return false;
  }

  void ownTimedTryLockIgnored(String line) throws InterruptedException {
    counting.tryLock(1, TimeUnit.SECONDS); // LEAK LockRelease/LockNotReleased
    try {
      text.append(line);
    } finally {
      counting.unlock();
    }
  }

  void subclassInFinally(String line) {
    named.lock();
    try {
      text.append(line);
    } finally {
      named.unlock();
    }
  }

  void subclassWithoutFinally(String line) {
    named.lock(); // LEAK LockRelease/LockNotReleased
    text.append(line);
    named.unlock();
  }
}
