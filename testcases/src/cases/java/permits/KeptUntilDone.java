package permits;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** An object keeps a permit until it is done, and gives it back at once where it is done already. */
class KeptUntilDone {
  private final Semaphore connections;
  private final AtomicReference<String> lock = new AtomicReference<>();
  private volatile boolean done;
  private volatile String result;

  KeptUntilDone(Semaphore connections) {
    this.connections = connections;
  }

  void acquireLazily(String key) throws InterruptedException {
    connections.acquire();
    lock.set(key);
    if (done) {
      giveBack();
    }
  }

  boolean cancel() {
    giveBack();
    done = true;
    return true;
  }

  void complete(String value) {
    giveBack();
    result = value;
    done = true;
  }

  private void giveBack() {
    if (lock.getAndSet(null) != null) {
      connections.release();
    }
  }

  /** Nobody but the method itself gives back. */
  static class GivenBackByItselfAlone {
    private final Semaphore slots = new Semaphore(4);
    private volatile boolean stopped;
    private int count;

    void count() throws InterruptedException {
      slots.acquire(); // LEAK LockRelease/PermitNotReleased
      if (stopped) {
        free();
        return;
      }
      count++;
    }

    private void free() {
      slots.release();
    }

    void stop() {
      stopped = true;
    }
  }

  /** The permit is given back where it was taken: on one of the two paths. */
  static class GivenBackInPlace {
    private final Semaphore slots = new Semaphore(4);
    private volatile boolean stopped;
    private int count;

    void count() throws InterruptedException {
      slots.acquire(); // LEAK LockRelease/PermitNotReleased
      if (stopped) {
        slots.release();
        return;
      }
      count++;
    }

    void counted() throws InterruptedException {
      slots.acquire();
      try {
        count++;
      } finally {
        free();
      }
    }

    private void free() {
      slots.release();
    }
  }
}
