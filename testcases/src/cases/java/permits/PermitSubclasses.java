package permits;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Own semaphore types, factories of semaphores, and permits of other classes' fields. */
class PermitSubclasses {
  static final class ResizableSemaphore extends Semaphore {
    private static final long serialVersionUID = 1L;

    ResizableSemaphore(int permits) {
      super(permits, true);
    }

    void shrink(int by) {
      reducePermits(by);
    }
  }

  static final class Quotas {
    private final Semaphore uploads = newSemaphore(4);

    private static Semaphore newSemaphore(int size) {
      return new Semaphore(size);
    }

    Semaphore uploads() {
      return uploads;
    }
  }

  private final ResizableSemaphore resizable = new ResizableSemaphore(8);
  private final Quotas quotas = new Quotas();
  private final List<String> sink;

  PermitSubclasses(List<String> sink) {
    this.sink = sink;
  }

  void subclassInFinally(String line) throws InterruptedException {
    resizable.acquire();
    try {
      sink.add(line);
    } finally {
      resizable.release();
    }
  }

  void subclassWithoutFinally(String line) throws InterruptedException {
    resizable.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    resizable.release();
  }

  void shrinksOnly() {
    resizable.shrink(1);
  }

  void getterOfAnotherClassInFinally(String line) throws InterruptedException {
    quotas.uploads().acquire();
    try {
      sink.add(line);
    } finally {
      quotas.uploads().release();
    }
  }

  void getterOfAnotherClassInALocal(String line) throws InterruptedException {
    Semaphore uploads = quotas.uploads();
    uploads.acquire();
    try {
      sink.add(line);
    } finally {
      uploads.release();
    }
  }

  void getterOfAnotherClassWithoutFinally(String line) throws InterruptedException {
    Semaphore uploads = quotas.uploads();
    uploads.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    uploads.release();
  }

  void semaphoreOfTheCaller(Semaphore lent, String line) throws InterruptedException {
    lent.acquire();
    try {
      sink.add(line);
    } finally {
      lent.release();
    }
  }

  void semaphoreOfTheCallerWithoutFinally(Semaphore lent, String line) throws InterruptedException {
    lent.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
    lent.release();
  }

  /** A test that only asks for the number of permits. */
  int asksForAvailablePermits() {
    return resizable.availablePermits();
  }

  void taskOfTheCallerMayThrow(List<Runnable> tasks) throws InterruptedException {
    for (Runnable task : tasks) {
      resizable.acquire(); // LEAK LockRelease/PermitNotReleased
      try {
        task.run();
      } catch (IllegalStateException e) {
        sink.add("rejected");
      }
      resizable.release();
    }
  }

  void taskOfTheCallerIsFenced(List<Runnable> tasks) throws InterruptedException {
    for (Runnable task : tasks) {
      resizable.acquire();
      try {
        task.run();
      } catch (IllegalStateException e) {
        sink.add("rejected");
      } finally {
        resizable.release();
      }
    }
  }

  /** Nobody here implements it: it may give the permit back later. */
  interface Registry {
    void adopt(Semaphore held);
  }

  void unknownOwnerTakesTheHeldPermit(Registry registry, Semaphore lent) {
    lent.acquireUninterruptibly();
    registry.adopt(lent);
  }

  private static final Semaphore SHARED = new Semaphore(1);

  static String sharedInFinally(String raw) {
    SHARED.acquireUninterruptibly();
    try {
      return raw.trim();
    } finally {
      SHARED.release();
    }
  }

  static String sharedWithoutFinally(String raw) {
    SHARED.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    String trimmed = raw.trim();
    SHARED.release();
    return trimmed;
  }
}
