package waits;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Conditions and monitors. */
class Monitors {
  private final Lock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<String> letters = new ArrayDeque<>();

  String next() throws InterruptedException {
    lock.lock();
    try {
      while (letters.isEmpty()) {
        notEmpty.await(); // LEAK BlockingPut/UnboundedWait
      }
      return letters.remove();
    } finally {
      lock.unlock();
    }
  }

  String nextInTime() throws InterruptedException {
    lock.lock();
    try {
      while (letters.isEmpty()) {
        if (!notEmpty.await(1, TimeUnit.SECONDS)) {
          return null;
        }
      }
      return letters.remove();
    } finally {
      lock.unlock();
    }
  }

  String nextByNanos(long nanos) throws InterruptedException {
    long left = nanos;
    lock.lock();
    try {
      while (letters.isEmpty() && left > 0) {
        left = notEmpty.awaitNanos(left);
      }
      return letters.poll();
    } finally {
      lock.unlock();
    }
  }

  String nextUntil(Date deadline) throws InterruptedException {
    lock.lock();
    try {
      boolean early = true;
      while (letters.isEmpty() && early) {
        early = notEmpty.awaitUntil(deadline);
      }
      return letters.poll();
    } finally {
      lock.unlock();
    }
  }

  String nextWhateverHappens() {
    lock.lock();
    try {
      while (letters.isEmpty()) {
        notEmpty.awaitUninterruptibly(); // LEAK BlockingPut/UnboundedWait
      }
      return letters.remove();
    } finally {
      lock.unlock();
    }
  }

  synchronized void awaitLetter() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(); // LEAK BlockingPut/UnboundedWait
    }
  }

  synchronized void awaitLetterOfZero() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(0); // LEAK BlockingPut/UnboundedWait
    }
  }

  synchronized boolean awaitLetterInTime(long millis) throws InterruptedException {
    if (letters.isEmpty()) {
      wait(millis);
    }
    return !letters.isEmpty();
  }

  synchronized void awaitLetterBySeconds() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(1000);
    }
  }

  void awaitOn(Object mailbox) throws InterruptedException {
    synchronized (mailbox) {
      mailbox.wait(); // LEAK BlockingPut/UnboundedWait
    }
  }
}
