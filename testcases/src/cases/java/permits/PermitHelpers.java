package permits;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Helpers and wrappers: the caller of the wrapper is checked. */
class PermitHelpers {
  static final class Permits {
    private Permits() {}

    static void giveBack(Semaphore semaphore) {
      semaphore.release();
    }

    static void giveBackIf(boolean taken, Semaphore semaphore) {
      if (taken) {
        semaphore.release();
      }
    }

    static int count(Semaphore semaphore) {
      return semaphore.availablePermits();
    }

    static <T> T callWith(Semaphore semaphore, Callable<T> body) throws Exception {
      semaphore.acquire();
      try {
        return body.call();
      } finally {
        semaphore.release();
      }
    }

    static <T> T callWithUnsafe(Semaphore semaphore, Callable<T> body) throws Exception {
      semaphore.acquire(); // LEAK LockRelease/PermitNotReleased
      T result = body.call();
      semaphore.release();
      return result;
    }
  }

  static final class Throttle {
    private final Semaphore slots = new Semaphore(4);

    void enter() throws InterruptedException {
      slots.acquire();
    }

    boolean tryEnter(long millis) throws InterruptedException {
      return slots.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    void leave() {
      slots.release();
    }
  }

  private final Semaphore writers = new Semaphore(2);
  private final Throttle throttle = new Throttle();
  private final List<String> sink;

  PermitHelpers(List<String> sink) {
    this.sink = sink;
  }

  void helperGivesBackInFinally(String line) throws InterruptedException {
    writers.acquire();
    try {
      sink.add(line);
    } finally {
      Permits.giveBack(writers);
    }
  }

  void helperGivesBackWithoutFinally(String line) throws InterruptedException {
    writers.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    Permits.giveBack(writers);
  }

  void helperGivesBackUnderAKnownFlag(String line) {
    boolean taken = writers.tryAcquire();
    try {
      sink.add(line);
    } finally {
      Permits.giveBackIf(taken, writers);
    }
  }

  void helperGivesBackUnderAnotherFlag(String line) throws InterruptedException {
    boolean added = false;
    writers.acquire(); // LEAK LockRelease/PermitNotReleased
    try {
      added = sink.add(line);
    } finally {
      Permits.giveBackIf(added, writers);
    }
  }

  int helperOnlyCounts(String line) throws InterruptedException {
    writers.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    return Permits.count(writers);
  }

  boolean helperRunsTheBody(String line) throws Exception {
    return Permits.callWith(writers, () -> sink.add(line));
  }

  void throttleInFinally(String line) throws InterruptedException {
    throttle.enter();
    try {
      sink.add(line);
    } finally {
      throttle.leave();
    }
  }

  void throttleWithoutFinally(String line) throws InterruptedException {
    throttle.enter(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    throttle.leave();
  }

  boolean throttleTried(String line) throws InterruptedException {
    if (!throttle.tryEnter(20)) {
      return false;
    }
    try {
      return sink.add(line);
    } finally {
      throttle.leave();
    }
  }

  void throttleLeftAlsoAfterTimeout(String line) throws InterruptedException {
    boolean entered = throttle.tryEnter(20); // LEAK LockRelease/PermitNotReleased
    try {
      if (entered) {
        sink.add(line);
      }
    } finally {
      throttle.leave();
    }
  }

  boolean throttleReturnsEarly(String line) throws InterruptedException {
    throttle.enter(); // LEAK LockRelease/PermitNotReleased
    if (line == null) {
      return false;
    }
    try {
      return sink.add(line);
    } finally {
      throttle.leave();
    }
  }
}

/** A sibling that takes through the same helper is no releaser of what another method takes. */
class TakersBesideEachOther {
  private final java.util.concurrent.Semaphore desks = new java.util.concurrent.Semaphore(3);

  void neverGivesBack(Runnable visit) throws InterruptedException {
    desks.acquire(); // LEAK LockRelease/PermitNotReleased
    visit.run();
  }

  private void take() {
    desks.acquireUninterruptibly();
  }

  void givesBack(Runnable visit) {
    take();
    try {
      visit.run();
    } finally {
      desks.release();
    }
  }
}
