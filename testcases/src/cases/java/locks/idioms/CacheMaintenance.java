package locks.idioms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** How caches lock: an eviction lock that is tried, and segments that are locks themselves. */
class CacheMaintenance {
  private final ReentrantLock evictionLock = new ReentrantLock();
  private final Map<String, String> data = new ConcurrentHashMap<>();
  private final Deque<Runnable> writes = new ArrayDeque<>();
  private final Executor executor;
  private volatile int drainStatus;

  CacheMaintenance(Executor executor) {
    this.executor = executor;
  }

  /** The lock covers the hand-over of the drain task only. */
  void scheduleDrain() {
    if (drainStatus >= 2) {
      return;
    }
    if (evictionLock.tryLock()) {
      try {
        int status = drainStatus;
        if (status >= 2) {
          return;
        }
        drainStatus = 2;
        executor.execute(this::performCleanUp);
      } catch (Throwable t) {
        System.getLogger("cache").log(System.Logger.Level.WARNING, "cannot schedule", t);
        maintain(null);
      } finally {
        evictionLock.unlock();
      }
    }
  }

  void performCleanUp() {
    performCleanUp(null);
  }

  private void performCleanUp(Runnable task) {
    evictionLock.lock();
    try {
      maintain(task);
    } finally {
      evictionLock.unlock();
    }
    rescheduleIfIncomplete();
  }

  void clear() {
    Deque<String> keys;
    evictionLock.lock();
    try {
      Runnable pending;
      while ((pending = writes.poll()) != null) {
        pending.run();
      }
      keys = new ArrayDeque<>(data.keySet());
    } finally {
      evictionLock.unlock();
    }
    for (String key : keys) {
      data.remove(key);
    }
  }

  void maintainWithoutFinally(Runnable task) {
    evictionLock.lock(); // LEAK LockRelease/LockNotReleased
    maintain(task);
    evictionLock.unlock();
    rescheduleIfIncomplete();
  }

  private void maintain(Runnable task) {
    drainStatus = 3;
    if (task != null) {
      task.run();
    }
    Runnable write;
    while ((write = writes.poll()) != null) {
      write.run();
    }
    drainStatus = 0;
  }

  private void rescheduleIfIncomplete() {
    if (drainStatus == 1) {
      scheduleDrain();
    }
  }

  /** A segment of a hash table is its own lock. */
  static final class Segment extends ReentrantLock {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> table = new HashMap<>();
    private int modCount;

    String get(String key, Function<String, String> loader) {
      lock();
      try {
        String value = table.get(key);
        if (value != null) {
          return value;
        }
        modCount++;
        value = loader.apply(key);
        table.put(key, value);
        return value;
      } finally {
        unlock();
        postWriteCleanup();
      }
    }

    String removeWithoutFinally(String key) {
      lock(); // LEAK LockRelease/LockNotReleased
      String old = table.remove(key);
      unlock();
      return old;
    }

    void tryDrain() {
      if (tryLock()) {
        try {
          table.clear();
        } finally {
          unlock();
        }
      }
    }

    private void postWriteCleanup() {
      if (!isHeldByCurrentThread()) {
        modCount = 0;
      }
    }
  }
}
