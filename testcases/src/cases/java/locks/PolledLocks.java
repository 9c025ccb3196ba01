package locks;

import java.util.Queue;
import java.util.concurrent.locks.Lock;

/** Locks that come from a queue. */
final class PolledLocks {
  private final Queue<Lock> queue;
  private int done;

  PolledLocks(Queue<Lock> queue) {
    this.queue = queue;
  }

  void loses() {
    Lock lock;
    while ((lock = queue.poll()) != null) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      work(lock);
    }
  }

  void releases() {
    Lock lock;
    while ((lock = queue.poll()) != null) {
      lock.lock();
      try {
        work(lock);
      } finally {
        lock.unlock();
      }
    }
  }

  void losesOne() {
    for (Lock lock = queue.poll(); lock != null; lock = queue.poll()) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      work(lock);
    }
  }

  void parks() {
    Lock lock;
    while ((lock = queue.poll()) != null) {
      if (!lock.tryLock()) {
        continue;
      }
      try {
        work(lock);
      } finally {
        lock.unlock();
      }
    }
  }

  private void work(Lock lock) {
    done += lock.toString().length();
  }
}
