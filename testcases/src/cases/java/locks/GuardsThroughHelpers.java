package locks;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;

/** Guards whose constructor takes the lock it is given through a helper; nobody here makes them. */
class GuardsThroughHelpers {
  static class Locker implements AutoCloseable {
    private final Lock lock;
    private final AtomicBoolean acquired = new AtomicBoolean();

    public Locker(Lock lock) {
      this.lock = lock;
      take(lock);
      acquired.set(true);
    }

    protected void take(Lock lock) {
      lock.lock();
    }

    protected void giveBack() {
      lock.unlock();
    }

    @Override
    public void close() {
      if (acquired.compareAndSet(true, false)) {
        giveBack();
      }
    }
  }

  static final class Keeper {
    private final Lock lock;
    private final List<String> names;

    Keeper(Lock lock, List<String> names) {
      this.lock = lock;
      this.names = names;
      take(lock); // LEAK LockRelease/LockNotReleased
    }

    private static void take(Lock lock) {
      lock.lock();
    }

    boolean isSame(Lock other) {
      return lock == other && !names.isEmpty();
    }
  }

  static final class StaticHelper implements AutoCloseable {
    private final Lock lock;

    StaticHelper(Lock lock) {
      this.lock = lock;
      take(lock);
    }

    private static void take(Lock lock) {
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }
}
