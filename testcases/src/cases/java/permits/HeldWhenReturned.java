package permits;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What is still held when a method returns, for another one to give back, and lost if it throws. */
class HeldWhenReturned {
  /** A queue whose places are permits. */
  static final class Places<E> {
    private final Semaphore places = new Semaphore(100);
    private final BlockingQueue<E> queue = new LinkedBlockingQueue<>();

    boolean offer(E element, long millis) throws InterruptedException {
      boolean taken = places.tryAcquire(millis, TimeUnit.MILLISECONDS); // LEAK LockRelease/PermitNotReleased
      if (taken) {
        queue.offer(element, millis, TimeUnit.MILLISECONDS);
      }
      return taken;
    }

    E poll() {
      E element = queue.poll();
      if (element != null) {
        places.release();
      }
      return element;
    }
  }

  /** A single connection, held under a lock from one method to another. */
  static final class Single {
    private final Lock lock = new ReentrantLock();
    private final boolean isPooled;
    private AutoCloseable connection;

    Single(boolean isPooled) {
      this.isPooled = isPooled;
    }

    AutoCloseable get() throws Exception {
      AutoCloseable result;
      if (isPooled) {
        result = open();
      } else {
        lock.lock(); // LEAK LockRelease/LockNotReleased
        if (connection == null) {
          connection = open();
        }
        result = connection;
      }
      return result;
    }

    void giveBack(AutoCloseable result) throws Exception {
      if (isPooled) {
        result.close();
      } else {
        lock.unlock();
      }
    }

    private AutoCloseable open() throws Exception {
      Thread.sleep(1);
      return () -> {};
    }
  }

  /** Held only if the answer says so. */
  static final class Doors {
    private final Lock lock = new ReentrantLock();
    private int guests;

    boolean enter(String name) throws InterruptedException {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (name.isEmpty()) {
        lock.unlock();
        return false;
      }
      Thread.sleep(1);
      guests++;
      return true;
    }

    void leave() {
      guests--;
      lock.unlock();
    }
  }
}
