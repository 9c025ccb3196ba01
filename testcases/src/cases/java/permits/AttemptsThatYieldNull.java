package permits;

import java.util.concurrent.Semaphore;

/** Attempts whose caller gets nothing where there was no permit. */
class AttemptsThatYieldNull {
  private final Semaphore slots = new Semaphore(3);
  private final Object token = new Object();

  private Object take() {
    if (!slots.tryAcquire()) {
      return null;
    }
    return token;
  }

  private void give() {
    slots.release();
  }

  void askedForNull(Runnable work) {
    Object taken = take();
    if (taken == null) {
      return;
    }
    try {
      work.run();
    } finally {
      give();
    }
  }

  void withoutFinally(Runnable work) {
    Object taken = take(); // LEAK LockRelease/PermitNotReleased
    if (taken == null) {
      return;
    }
    work.run();
    give();
  }
}
