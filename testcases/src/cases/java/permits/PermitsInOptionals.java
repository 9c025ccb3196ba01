package permits;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Semaphores that there need not be, and acquires that somebody else calls. */
final class PermitsInOptionals {
  private PermitsInOptionals() {}

  /** A receipt gives the permit back. */
  static final class GivenBackByReference {
    private final Optional<Semaphore> permits = Optional.of(new Semaphore(3));

    void send() throws InterruptedException {
      if (permits.isPresent()) {
        permits.get().acquire();
      }
    }

    void receipt() {
      permits.ifPresent(Semaphore::release);
    }
  }

  static final class GivenBackByLambda {
    private final Optional<Semaphore> permits = Optional.of(new Semaphore(3));

    void send() throws InterruptedException {
      if (permits.isPresent()) {
        permits.get().acquire();
      }
    }

    void receipt() {
      permits.ifPresent(p -> p.release());
    }
  }

  static final class OnlyCounted {
    private final Optional<Semaphore> permits = Optional.of(new Semaphore(3));

    void send() throws InterruptedException {
      if (permits.isPresent()) {
        permits.get().acquire(); // LEAK LockRelease/PermitNotReleased
      }
    }

    void receipt() {
      permits.ifPresent(p -> System.out.println(p.availablePermits()));
    }
  }

  static void inFinally(Optional<Semaphore> permits, Runnable action) throws InterruptedException {
    if (permits.isEmpty()) {
      action.run();
      return;
    }
    permits.get().acquire();
    try {
      action.run();
    } finally {
      permits.ifPresent(Semaphore::release);
    }
  }

  static void afterTheAction(Optional<Semaphore> permits, Runnable action)
      throws InterruptedException {
    permits.get().acquire(); // LEAK LockRelease/PermitNotReleased
    action.run();
    permits.ifPresent(Semaphore::release);
  }

  /** Whoever asks is told whether there is a permit. */
  static final class Asked {
    private final Semaphore permits = new Semaphore(3);
    private final Optional<Semaphore> more = Optional.of(new Semaphore(3));

    private static boolean ask(BooleanSupplier question) {
      return question.getAsBoolean();
    }

    boolean byReference() {
      return ask(permits::tryAcquire);
    }

    boolean byLambda() {
      return ask(() -> permits.tryAcquire());
    }

    boolean boxed() {
      return more.map(Semaphore::tryAcquire).orElse(true);
    }

    boolean boxedByLambda() {
      return more.map(p -> p.tryAcquire()).orElse(true);
    }

    void receipt() {
      permits.release();
      if (more.isPresent()) {
        more.get().release();
      }
    }
  }

  /** Nobody is told. */
  static final class Untold {
    private final Semaphore permits = new Semaphore(3);

    Runnable starter() {
      return () -> permits.tryAcquire(); // LEAK LockRelease/PermitNotReleased
    }

    Runnable starterByReference() {
      return permits::tryAcquire; // LEAK LockRelease/PermitNotReleased
    }

    void end() {
      permits.release();
    }
  }

  static void ofAKey(Map<String, Semaphore> permits, Runnable action) throws InterruptedException {
    permits.get("all").acquire();
    try {
      action.run();
    } finally {
      permits.forEach((name, each) -> each.release());
    }
  }
}
