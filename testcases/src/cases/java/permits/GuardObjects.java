import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Permits whose giving back lies with an object that is handed on. */
class GuardObjects {
  private final Semaphore slots = new Semaphore(8);
  /** Gives the permit back once, whoever asks first. */
  static final class ReleaseOnce {
    private final AtomicBoolean done = new AtomicBoolean();
    private final Semaphore semaphore;

    ReleaseOnce(Semaphore semaphore) {
      this.semaphore = semaphore;
    }

    void release() {
      if (done.compareAndSet(false, true)) {
        semaphore.release();
      }
    }
  }

  interface Channel {
    void send(String request, Object onDone);
  }

  void handedToAnUnknownCallee(Channel channel, String request) throws InterruptedException {
    slots.acquire();
    ReleaseOnce once = new ReleaseOnce(slots);
    channel.send(request, once);
  }

  void releasedOnFailure(Channel channel, String request) throws InterruptedException {
    slots.acquire();
    ReleaseOnce once = new ReleaseOnce(slots);
    try {
      channel.send(request, once);
    } catch (RuntimeException e) {
      once.release();
      throw e;
    }
  }

  void handedOnWithoutAName(Channel channel, String request) throws InterruptedException {
    slots.acquire();
    channel.send(request, new ReleaseOnce(slots));
  }

  void aGuardOfOtherSlots(Channel channel, Semaphore others, String request)
      throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    channel.send(request, new ReleaseOnce(others));
  }

  void guardReleasedInFinally(Supplier<String> request) throws InterruptedException {
    slots.acquire();
    ReleaseOnce once = new ReleaseOnce(slots);
    try {
      System.out.println(request.get());
    } finally {
      once.release();
    }
  }

  /** Gives the permit back for a while and takes it again. */
  static final class Pause implements Runnable {
    private final Semaphore semaphore;
    private final Runnable rest;

    Pause(Semaphore semaphore, Runnable rest) {
      this.semaphore = semaphore;
      this.rest = rest;
    }

    @Override
    public void run() {
      semaphore.release();
      rest.run();
      semaphore.acquireUninterruptibly();
    }
  }

  void aGuardThatTakesItAgain(Channel channel, String request, Runnable rest)
      throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    channel.send(request, new Pause(slots, rest));
  }
}
