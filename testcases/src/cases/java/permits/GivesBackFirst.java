package permits;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * A worker that gives back, at its start, the permit that its starter took for it, and later takes
 * one of its own inside the try whose finally gives it back.
 */
final class GivesBackFirst {
  private final Semaphore lock = new Semaphore(1);
  private final Queue<String> queue = new ConcurrentLinkedQueue<>();
  private final Executor executor;
  private Worker worker;
  private volatile boolean selectable = true;

  GivesBackFirst(Executor executor) {
    this.executor = executor;
  }

  private class Worker implements Runnable {
    @Override
    public void run() {
      // Release the lock
      lock.release();
      while (selectable) {
        try {
          if (register() == 0) {
            try {
              lock.acquire(); // LEAK LockRelease/PermitNotReleased
              if (queue.isEmpty()) {
                worker = null;
                break;
              }
            } finally {
              lock.release();
            }
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
    }
  }

  private int register() {
    return queue.poll() == null ? 0 : 1;
  }

  void start() throws InterruptedException {
    lock.acquire();
    if (worker == null) {
      worker = new Worker();
      executor.execute(worker);
    } else {
      lock.release();
    }
  }

  /** Without the release at its start: the same acquire. */
  void onlyLater() throws InterruptedException {
    while (selectable) {
      try {
        lock.acquire(); // LEAK LockRelease/PermitNotReleased
        if (queue.isEmpty()) {
          break;
        }
      } finally {
        lock.release();
      }
    }
  }

  void releasedBefore(Semaphore permits) throws InterruptedException {
    permits.release();
    try {
      permits.acquire(); // LEAK LockRelease/PermitNotReleased
      queue.clear();
    } finally {
      permits.release();
    }
  }

  /** Twice the same permit: the first time right, the second time inside its try. */
  void twice(Semaphore permits) throws InterruptedException {
    permits.acquire();
    permits.release();
    try {
      permits.acquire(); // LEAK LockRelease/PermitNotReleased
      queue.clear();
    } finally {
      permits.release();
    }
  }

  /** A region that lets go in between: the permit of its caller. */
  void insideOut(Runnable work) {
    lock.release();
    try {
      work.run();
    } finally {
      lock.acquireUninterruptibly();
    }
  }

  /** Done right: it tries only when it has the permit. */
  private final class Careful implements Runnable {
    @Override
    public void run() {
      lock.release();
      while (selectable) {
        try {
          lock.acquire();
          try {
            if (queue.isEmpty()) {
              break;
            }
          } finally {
            lock.release();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
    }
  }

  void startCarefully() throws InterruptedException {
    lock.acquire();
    executor.execute(new Careful());
  }

  void stop() {
    selectable = false;
  }
}
