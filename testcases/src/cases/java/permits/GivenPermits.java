package permits;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A semaphore that an object is given, together with a callback that gives its permits back. */
class GivenPermits {
  static final class Sender {
    private final Semaphore outstanding;
    private final Consumer<String> wire;

    private Sender(Semaphore outstanding, Consumer<String> wire) {
      this.outstanding = outstanding;
      this.wire = wire;
    }

    static Sender create(int limit) {
      Semaphore semaphore = limit > 0 ? new Semaphore(limit) : null;
      return new Sender(
          semaphore,
          reply -> {
            System.out.println(reply);
            if (semaphore != null) {
              semaphore.release();
            }
          });
    }

    void send(String text) {
      await();
      wire.accept(text);
    }

    private void await() {
      if (outstanding == null) {
        return;
      }
      boolean acquired = false;
      while (!acquired) {
        try {
          acquired = outstanding.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** The callback knows nothing of the permits. */
  static final class Deaf {
    private final Semaphore outstanding;
    private final Consumer<String> wire;

    private Deaf(Semaphore outstanding, Consumer<String> wire) {
      this.outstanding = outstanding;
      this.wire = wire;
    }

    static Deaf create(int limit) {
      Semaphore semaphore = new Semaphore(limit);
      return new Deaf(semaphore, reply -> System.out.println(reply));
    }

    void send(String text) throws InterruptedException {
      outstanding.acquire(); // LEAK LockRelease/PermitNotReleased
      wire.accept(text);
    }
  }
}
