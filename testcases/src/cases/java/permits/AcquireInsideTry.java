package permits;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Acquires inside the try whose finally releases: the finally gives back what was never taken. */
class AcquireInsideTry {
  private final Semaphore writers = new Semaphore(2);
  private final List<String> sink;

  AcquireInsideTry(List<String> sink) {
    this.sink = sink;
  }

  void acquireInsideTryWithFinally(String line) throws InterruptedException {
    try {
      writers.acquire(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
    } finally {
      writers.release();
    }
  }

  void acquireInsideTryWithCatchAndFinally(String line) {
    try {
      writers.acquire(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      writers.release();
    }
  }

  void workBeforeAcquireInsideTry(String raw) {
    try {
      String line = raw.trim();
      writers.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
    } finally {
      writers.release();
    }
  }

  void innerTryAfterAcquire(String line) {
    try {
      writers.acquire();
      try {
        sink.add(line);
      } finally {
        writers.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void innerTryMissing(String line) {
    try {
      writers.acquire(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
      writers.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void interruptReturnsBeforeTheRegion(String line) {
    try {
      writers.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      sink.add(line);
    } finally {
      writers.release();
    }
  }

  void interruptIsRethrownBeforeTheRegion(String line) {
    try {
      writers.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    try {
      sink.add(line);
    } finally {
      writers.release();
    }
  }

  void interruptIsRethrownBeforeTheRegionWithoutFinally(String line) {
    try {
      writers.acquire(); // LEAK LockRelease/PermitNotReleased
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    sink.add(line);
    writers.release();
  }

  void flagIsSetAfterAcquire(String line) {
    boolean acquired = false;
    try {
      writers.acquire();
      acquired = true;
      sink.add(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (acquired) {
        writers.release();
      }
    }
  }

  void flagIsSetAfterTheWork(String line) {
    boolean acquired = false;
    try {
      writers.acquire(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
      acquired = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (acquired) {
        writers.release();
      }
    }
  }

  void secondPermitInsideTryOfTheFirst(String line, Semaphore global) throws InterruptedException {
    writers.acquire();
    try {
      global.acquire(); // LEAK LockRelease/PermitNotReleased
      sink.add(line);
    } finally {
      global.release();
      writers.release();
    }
  }

  void eachPermitHasItsOwnTry(String line, Semaphore global) throws InterruptedException {
    writers.acquire();
    try {
      global.acquire();
      try {
        sink.add(line);
      } finally {
        global.release();
      }
    } finally {
      writers.release();
    }
  }
}
