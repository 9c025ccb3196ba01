package permits;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Several permits at once. */
class PermitCounts {
  private static final int BATCH = 4;

  private final Semaphore budget = new Semaphore(32);
  private final List<String> sink;

  PermitCounts(List<String> sink) {
    this.sink = sink;
  }

  void threeTakenThreeGivenBack(String line) throws InterruptedException {
    budget.acquire(3);
    try {
      sink.add(line);
    } finally {
      budget.release(3);
    }
  }

  void threeTakenTwoGivenBack(String line) throws InterruptedException {
    budget.acquire(3); // LEAK LockRelease/PermitNotReleased
    try {
      sink.add(line);
    } finally {
      budget.release(2);
    }
  }

  void batchTakenOneGivenBack(String line) throws InterruptedException {
    budget.acquire(BATCH); // LEAK LockRelease/PermitNotReleased
    try {
      sink.add(line);
    } finally {
      budget.release();
    }
  }

  void batchTakenBatchGivenBack(String line) throws InterruptedException {
    budget.acquire(BATCH);
    try {
      sink.add(line);
    } finally {
      budget.release(BATCH);
    }
  }

  void batchGivenBackInTwoParts(String line) throws InterruptedException {
    budget.acquire(BATCH);
    try {
      sink.add(line);
    } finally {
      budget.release(1);
      budget.release(3);
    }
  }

  void twoAcquiresOneReleaseOfBoth(String line) {
    budget.acquireUninterruptibly();
    budget.acquireUninterruptibly();
    try {
      sink.add(line);
    } finally {
      budget.release(2);
    }
  }

  void twoAcquiresOneRelease(String line) {
    budget.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    budget.acquireUninterruptibly();
    try {
      sink.add(line);
    } finally {
      budget.release();
    }
  }

  void twoTakenTwiceReleased(String line) {
    budget.acquireUninterruptibly(2);
    try {
      sink.add(line);
    } finally {
      budget.release();
      budget.release();
    }
  }

  void uninterruptibleFiveTakenFourGivenBack(String line) {
    budget.acquireUninterruptibly(5); // LEAK LockRelease/PermitNotReleased
    try {
      sink.add(line);
    } finally {
      budget.release(4);
    }
  }

  void variableCount(List<String> lines) throws InterruptedException {
    final int wanted = Math.min(lines.size(), BATCH);
    budget.acquire(wanted);
    try {
      sink.addAll(lines);
    } finally {
      budget.release(wanted);
    }
  }

  void variableCountWithoutFinally(List<String> lines) throws InterruptedException {
    final int wanted = Math.min(lines.size(), BATCH);
    budget.acquire(wanted); // LEAK LockRelease/PermitNotReleased
    sink.addAll(lines);
    budget.release(wanted);
  }

  boolean triesForTwo(String line) {
    if (budget.tryAcquire(2)) {
      try {
        return sink.add(line);
      } finally {
        budget.release(2);
      }
    }
    return false;
  }

  boolean triesForTwoGivesBackOne(String line) {
    if (budget.tryAcquire(2)) { // LEAK LockRelease/PermitNotReleased
      try {
        return sink.add(line);
      } finally {
        budget.release();
      }
    }
    return false;
  }

  boolean timedTryForTwo(String line) throws InterruptedException {
    if (!budget.tryAcquire(2, 1, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      return sink.add(line);
    } finally {
      budget.release(2);
    }
  }

  boolean timedTryForTwoWithoutFinally(String line) throws InterruptedException {
    if (!budget.tryAcquire(2, 1, TimeUnit.SECONDS)) { // LEAK LockRelease/PermitNotReleased
      return false;
    }
    boolean added = sink.add(line);
    budget.release(2);
    return added;
  }

  int drainedPermitsAreGivenBack(String line) {
    int drained = budget.drainPermits();
    try {
      sink.add(line);
      return drained;
    } finally {
      budget.release(drained);
    }
  }

  void givenBackWhereAnyWereTaken(int lines) throws InterruptedException {
    budget.acquire(lines);
    try {
      sink.add("begin");
    } finally {
      if (lines > 0) {
        budget.release(lines);
      }
    }
  }

  void givenBackFromOneOn(int lines) throws InterruptedException {
    budget.acquire(lines);
    try {
      sink.add("begin");
    } finally {
      if (lines >= 1) {
        budget.release(lines);
      }
    }
  }

  void returnsBelowOne(int lines) throws InterruptedException {
    budget.acquire(lines);
    if (lines < 1) {
      return;
    }
    try {
      sink.add("begin");
    } finally {
      budget.release(lines);
    }
  }

  void keepsSmallNumbers(int lines) throws InterruptedException {
    budget.acquire(lines); // LEAK LockRelease/PermitNotReleased
    try {
      sink.add("begin");
    } finally {
      if (lines > 5) {
        budget.release(lines);
      }
    }
  }

  void forgetsAnyThatWereTaken(int lines) throws InterruptedException {
    budget.acquire(lines); // LEAK LockRelease/PermitNotReleased
    if (lines <= 0) {
      return;
    }
    if (sink == null) {
      return;
    }
    budget.release(lines);
  }
}
