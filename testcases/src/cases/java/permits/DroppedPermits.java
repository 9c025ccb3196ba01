package permits;

import java.util.concurrent.Semaphore;

/** Guards of a permit that are thrown away, or come out of a second factory. */
class DroppedPermits {
  static final class Permit implements AutoCloseable {
    private final Semaphore slots;

    private Permit(Semaphore slots) {
      this.slots = slots;
    }

    static Permit of(Semaphore slots) throws InterruptedException {
      slots.acquire();
      return new Permit(slots);
    }

    @Override
    public void close() {
      slots.release();
    }
  }

  private final Semaphore slots = new Semaphore(3);

  void dropped(Runnable work) throws InterruptedException {
    Permit.of(slots); // LEAK LockRelease/PermitNotReleased
    work.run();
  }

  private Permit next() throws InterruptedException {
    return Permit.of(slots);
  }

  void closedWithoutFinally(Runnable work) throws InterruptedException {
    Permit permit = next(); // LEAK LockRelease/PermitNotReleased
    work.run();
    permit.close();
  }

  void closed(Runnable work) throws InterruptedException {
    try (Permit ignored = next()) {
      work.run();
    }
  }
}
