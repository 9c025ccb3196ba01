package permits;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The permit stays taken while an element is inside: a sibling gives it back. */
class BoundedContainers {
  static class BoundedSet<T> {
    private final Set<T> elements = Collections.synchronizedSet(new HashSet<>());
    private final Semaphore capacity;

    BoundedSet(int bound) {
      this.capacity = new Semaphore(bound);
    }

    boolean add(T element) throws InterruptedException {
      capacity.acquire();
      boolean added = false;
      try {
        added = elements.add(element);
        return added;
      } finally {
        if (!added) {
          capacity.release();
        }
      }
    }

    boolean remove(T element) {
      boolean removed = elements.remove(element);
      if (removed) {
        capacity.release();
      }
      return removed;
    }
  }

  /** Nothing gives back what take() took. */
  static class LeakyPool {
    private final Semaphore available = new Semaphore(2);
    private int taken;

    void takeAndNeverGiveBack() {
      available.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      taken++;
    }

    boolean tryTakeAndNeverGiveBack() {
      if (available.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
        taken++;
        return true;
      }
      return false;
    }

    int taken() {
      return taken;
    }
  }

  static class ConnectionPool<C> {
    private final Queue<C> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore permits;

    ConnectionPool(int size) {
      this.permits = new Semaphore(size);
    }

    C borrow() throws InterruptedException {
      permits.acquire();
      C connection = null;
      try {
        connection = idle.remove();
        return connection;
      } finally {
        if (connection == null) {
          permits.release();
        }
      }
    }

    void giveBack(C connection) {
      idle.add(connection);
      permits.release();
    }
  }

  static class Latecomers {
    private final Semaphore turnstile = new Semaphore(1);
    private int passed;

    boolean arrive(long millis) throws InterruptedException {
      return turnstile.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    void depart() {
      passed++;
      turnstile.release();
    }
  }

  /** A semaphore without permits is a signal, not a resource. */
  static class Signals {
    private final Semaphore ready = new Semaphore(0);
    private final Queue<String> mailbox = new ArrayDeque<>();

    void awaitReady() throws InterruptedException {
      ready.acquire();
    }

    void markReady() {
      ready.release();
    }

    int waiting() {
      return mailbox.size();
    }
  }

  interface Source {
    void start(Runnable onDone);
  }

  void waitsForACallback(Source source) throws InterruptedException {
    final Semaphore done = new Semaphore(0);
    source.start(() -> done.release());
    done.acquire();
  }

  void waitsForACallbackByReference(Source source) throws InterruptedException {
    final Semaphore done = new Semaphore(0);
    source.start(done::release);
    done.acquire();
  }

  String latecomerDepartsInFinally(Latecomers gate, Queue<String> queue)
      throws InterruptedException {
    if (!gate.arrive(50)) {
      return null;
    }
    try {
      return queue.remove();
    } finally {
      gate.depart();
    }
  }

  String latecomerDepartsWithoutFinally(Latecomers gate, Queue<String> queue)
      throws InterruptedException {
    if (!gate.arrive(50)) { // LEAK LockRelease/PermitNotReleased
      return null;
    }
    String head = queue.remove();
    gate.depart();
    return head;
  }
}
