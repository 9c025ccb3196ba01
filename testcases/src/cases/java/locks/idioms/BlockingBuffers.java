package locks.idioms;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How the platform's queues lock: a local name for the field, two locks, signal helpers. */
class BlockingBuffers {
  static final class RingBuffer<E> {
    private final Object[] items;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private int takeIndex;
    private int putIndex;
    private int count;

    RingBuffer(int capacity) {
      items = new Object[capacity];
    }

    boolean offer(E element) {
      final ReentrantLock lock = this.lock;
      lock.lock();
      try {
        if (count == items.length) {
          return false;
        }
        enqueue(element);
        return true;
      } finally {
        lock.unlock();
      }
    }

    boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
      long nanos = unit.toNanos(timeout);
      final ReentrantLock lock = this.lock;
      lock.lockInterruptibly();
      try {
        while (count == items.length) {
          if (nanos <= 0L) {
            return false;
          }
          nanos = notFull.awaitNanos(nanos);
        }
        enqueue(element);
        return true;
      } finally {
        lock.unlock();
      }
    }

    int size() {
      final ReentrantLock lock = this.lock;
      lock.lock();
      try {
        return count;
      } finally {
        lock.unlock();
      }
    }

    E takeWithoutFinally() throws InterruptedException {
      final ReentrantLock lock = this.lock;
      lock.lockInterruptibly(); // LEAK LockRelease/LockNotReleased
      while (count == 0) {
        notEmpty.await();
      }
      E element = dequeue();
      lock.unlock();
      return element;
    }

    private void enqueue(E element) {
      items[putIndex] = element;
      putIndex = putIndex + 1 == items.length ? 0 : putIndex + 1;
      count++;
      notEmpty.signal();
    }

    @SuppressWarnings("unchecked")
    private E dequeue() {
      E element = (E) items[takeIndex];
      items[takeIndex] = null;
      takeIndex = takeIndex + 1 == items.length ? 0 : takeIndex + 1;
      count--;
      notFull.signal();
      return element;
    }
  }

  static final class LinkedBuffer<E> {
    private static final class Node<E> {
      E item;
      Node<E> next;

      Node(E item) {
        this.item = item;
      }
    }

    private final AtomicInteger count = new AtomicInteger();
    private final ReentrantLock takeLock = new ReentrantLock();
    private final Condition notEmpty = takeLock.newCondition();
    private final ReentrantLock putLock = new ReentrantLock();
    private Node<E> head = new Node<>(null);
    private Node<E> last = head;

    boolean offer(E element) {
      final int previous;
      final Node<E> node = new Node<>(element);
      final ReentrantLock putLock = this.putLock;
      putLock.lock();
      try {
        last.next = node;
        last = node;
        previous = count.getAndIncrement();
      } finally {
        putLock.unlock();
      }
      if (previous == 0) {
        signalNotEmpty();
      }
      return true;
    }

    E poll() {
      final ReentrantLock takeLock = this.takeLock;
      takeLock.lock();
      try {
        if (count.get() == 0) {
          return null;
        }
        head = head.next;
        E item = head.item;
        head.item = null;
        if (count.getAndDecrement() > 1) {
          notEmpty.signal();
        }
        return item;
      } finally {
        takeLock.unlock();
      }
    }

    void clear() {
      fullyLock();
      try {
        head = last;
        count.set(0);
      } finally {
        fullyUnlock();
      }
    }

    void clearWithoutFinally(Runnable onCleared) {
      fullyLock(); // LEAK LockRelease/LockNotReleased
      head = last;
      onCleared.run();
      fullyUnlock();
    }

    private void signalNotEmpty() {
      final ReentrantLock takeLock = this.takeLock;
      takeLock.lock();
      try {
        notEmpty.signal();
      } finally {
        takeLock.unlock();
      }
    }

    private void fullyLock() {
      putLock.lock();
      takeLock.lock();
    }

    private void fullyUnlock() {
      takeLock.unlock();
      putLock.unlock();
    }
  }

  /** A monitor whose enter methods lock for the caller, also when a guard decides. */
  static final class GuardedMonitor {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private boolean open;

    void enter() {
      lock.lock();
    }

    boolean enterIfOpen() {
      lock.lock();
      boolean satisfied = false;
      try {
        satisfied = open;
        return satisfied;
      } finally {
        if (!satisfied) {
          lock.unlock();
        }
      }
    }

    void enterWhenOpen() throws InterruptedException {
      lock.lockInterruptibly();
      boolean satisfied = false;
      try {
        while (!open) {
          changed.await();
        }
        satisfied = true;
      } finally {
        if (!satisfied) {
          leave();
        }
      }
    }

    void leave() {
      changed.signalAll();
      lock.unlock();
    }
  }

  void monitorInFinally(GuardedMonitor monitor, Runnable work) throws InterruptedException {
    monitor.enterWhenOpen();
    try {
      work.run();
    } finally {
      monitor.leave();
    }
  }

  void conditionalMonitorInFinally(GuardedMonitor monitor, Runnable work) {
    if (monitor.enterIfOpen()) {
      try {
        work.run();
      } finally {
        monitor.leave();
      }
    }
  }

  void monitorWithoutFinally(GuardedMonitor monitor, Runnable work) {
    monitor.enter(); // LEAK LockRelease/LockNotReleased
    work.run();
    monitor.leave();
  }
}
