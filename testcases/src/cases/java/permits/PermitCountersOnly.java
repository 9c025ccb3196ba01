package permits;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Regions without try: statements that cannot throw, and statements that can. */
class PermitCountersOnly {
  enum Mode {
    NORMAL,
    DEGRADED
  }

  private static final int MAX_ERRORS = 10;

  private final Semaphore permit = new Semaphore(1);
  private final Semaphore journal = new Semaphore(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Mode mode = Mode.NORMAL;
  private int errors;
  private int total;
  private double ratio;
  private String reason;

  int readsField() throws InterruptedException {
    permit.acquire();
    int current = errors;
    permit.release();
    return current;
  }

  void writesFields(int newErrors) {
    permit.acquireUninterruptibly();
    this.errors = newErrors;
    reason = "reset";
    permit.release();
  }

  void countsAndBranches() throws InterruptedException {
    permit.acquire();
    errors++;
    total += errors * 2;
    if (errors > MAX_ERRORS && mode == Mode.NORMAL) {
      mode = Mode.DEGRADED;
    }
    permit.release();
  }

  void dividesFloatingPoint() throws InterruptedException {
    permit.acquire();
    ratio = errors / 100.0;
    permit.release();
  }

  void dividesIntegers(int rounds) throws InterruptedException {
    permit.acquire(); // LEAK LockRelease/PermitNotReleased
    total = errors / rounds;
    permit.release();
  }

  boolean returnsOnEachBranch() throws InterruptedException {
    permit.acquire();
    if (mode == Mode.DEGRADED) {
      permit.release();
      return false;
    }
    errors = 0;
    permit.release();
    return true;
  }

  boolean returnsOnOneBranch() throws InterruptedException {
    permit.acquire(); // LEAK LockRelease/PermitNotReleased
    if (mode == Mode.DEGRADED) {
      return false;
    }
    errors = 0;
    permit.release();
    return true;
  }

  void locksAndSignalsInside() throws InterruptedException {
    permit.acquire();
    lock.lock();
    errors = 0;
    changed.signalAll();
    lock.unlock();
    permit.release();
  }

  void uninterruptibleSecondPermit() {
    permit.acquireUninterruptibly();
    journal.acquireUninterruptibly();
    total++;
    journal.release();
    permit.release();
  }

  void interruptibleSecondPermit() throws InterruptedException {
    permit.acquire(); // LEAK LockRelease/PermitNotReleased
    journal.acquire();
    total++;
    journal.release();
    permit.release();
  }

  void interruptibleSecondPermitInsideTry() throws InterruptedException {
    permit.acquire();
    try {
      journal.acquire();
      total++;
      journal.release();
    } finally {
      permit.release();
    }
  }

  void sleepsInside() throws InterruptedException {
    permit.acquire(); // LEAK LockRelease/PermitNotReleased
    Thread.sleep(10);
    permit.release();
  }

  void callsListenerInside(Runnable listener) {
    permit.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    errors = 0;
    listener.run();
    permit.release();
  }

  void loopsOverLocals(int rounds) {
    permit.acquireUninterruptibly();
    int sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += i;
    }
    total = sum;
    permit.release();
  }
}
