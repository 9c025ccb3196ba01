package permits;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Flags that lie in an array, since lambdas could not set a variable. */
class TakenFlagsInArrays {
  private final Semaphore slots = new Semaphore(2);
  private final Lock lock = new ReentrantLock();

  void listed(Runnable work) {
    boolean[] taken = {false};
    taken[0] = slots.tryAcquire();
    try {
      work.run();
    } finally {
      if (taken[0]) {
        slots.release();
      }
    }
  }

  void sized(Runnable work) {
    boolean[] taken = new boolean[1];
    try {
      taken[0] = lock.tryLock();
      work.run();
    } finally {
      if (taken[0]) {
        lock.unlock();
      }
    }
  }

  void contrary(Runnable work) {
    boolean[] taken = {false};
    taken[0] = slots.tryAcquire(); // LEAK LockRelease/PermitNotReleased
    try {
      work.run();
    } finally {
      if (!taken[0]) {
        slots.release();
      }
    }
  }

  void anotherFlag(Runnable work) {
    boolean[] taken = {false, false};
    taken[0] = lock.tryLock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      if (taken[1]) {
        lock.unlock();
      }
    }
  }
}
