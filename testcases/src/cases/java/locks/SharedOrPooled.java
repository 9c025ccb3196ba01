package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A connection that is shared under a lock, unless there is a pool of them. */
final class SharedOrPooled {
  private SharedOrPooled() {}

  static class OkAskedAlike {
    private final Lock lock = new ReentrantLock();
    private AutoCloseable shared;
    private Deque<AutoCloseable> pool;

    void startPool() {
      pool = new ArrayDeque<>();
    }

    void stop() {
      if (pool == null) {
        lock.lock();
        close(shared);
      } else {
        pool = null;
      }
    }

    private void close(AutoCloseable connection) {
      if (connection == null) {
        if (pool == null) {
          lock.unlock();
        }
        return;
      }
      try {
        connection.close();
      } catch (Exception e) {
        System.err.println(e);
      }
      if (pool == null) {
        lock.unlock();
      }
    }
  }

  static class ForgottenWhereThereIsNone {
    private final Lock lock = new ReentrantLock();
    private AutoCloseable shared;
    private Deque<AutoCloseable> pool;

    void startPool() {
      pool = new ArrayDeque<>();
    }

    void stop() {
      if (pool == null) {
        lock.lock(); // LEAK LockRelease/LockNotReleased
        close(shared);
      } else {
        pool = null;
      }
    }

    private void close(AutoCloseable connection) {
      if (connection == null) {
        return;
      }
      try {
        connection.close();
      } catch (Exception e) {
        System.err.println(e);
      }
      if (pool == null) {
        lock.unlock();
      }
    }
  }
}
