package permits;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A semaphore that begins without permits: whoever takes one has been given it by others. */
class AwaitedPermits {
  /** One waiter of a lock elsewhere; its latch is fed by whoever hears of an unlock. */
  static final class Waiter {
    private final Semaphore latch;
    private final Semaphore turns = new Semaphore(1);
    private final List<Runnable> listeners;

    Waiter(List<Runnable> listeners) {
      this.listeners = listeners;
      this.latch = new Semaphore(0);
    }

    Semaphore latch() {
      return latch;
    }

    Semaphore turns() {
      return turns;
    }

    void listen(Runnable listener) {
      listeners.add(listener);
      if (latch.tryAcquire()) {
        listeners.remove(0).run();
      }
    }
  }

  /** Hears of unlocks. */
  static final class Announcer {
    private final Waiter waiter;

    Announcer(Waiter waiter) {
      this.waiter = waiter;
    }

    void unlocked() {
      waiter.latch().release();
      waiter.turns().release();
    }
  }

  interface Remote {
    Long tryTake(long owner);

    CompletableFuture<Waiter> subscribe(long owner);
  }

  private final Remote remote;
  private final Executor executor;

  AwaitedPermits(Remote remote, Executor executor) {
    this.remote = remote;
    this.executor = executor;
  }

  void takeRemotely(long owner) throws InterruptedException {
    Long wait = remote.tryTake(owner);
    Waiter waiter = remote.subscribe(owner).join();
    while (wait != null) {
      if (wait >= 0) {
        waiter.latch().tryAcquire(wait, TimeUnit.MILLISECONDS);
      } else {
        waiter.latch().acquire();
      }
      wait = remote.tryTake(owner);
    }
  }

  void takeRemotelyInTurns(long owner) throws InterruptedException {
    Long wait = remote.tryTake(owner);
    Waiter waiter = remote.subscribe(owner).join();
    while (wait != null) {
      waiter.turns().acquire(); // LEAK LockRelease/PermitNotReleased
      wait = remote.tryTake(owner);
    }
  }

  boolean retriesOnceTold(long owner, Waiter waiter) {
    if (waiter.latch().tryAcquire()) {
      return remote.tryTake(owner) == null;
    }
    return false;
  }

  void joinsAllTasks(List<Runnable> tasks) throws InterruptedException {
    final Semaphore finished = new Semaphore(0, true);
    for (Runnable task : tasks) {
      executor.execute(
          () -> {
            try {
              task.run();
            } finally {
              finished.release();
            }
          });
    }
    finished.acquire(tasks.size());
  }

  void turnstile(Semaphore unused, List<String> sink, String line) throws InterruptedException {
    Semaphore open = new Semaphore(0);
    executor.execute(() -> sink.add("opens"));
    unused.release();
    open.acquire();
    sink.add(line);
  }

  void opensWithOnePermit(List<String> sink, String line) throws InterruptedException {
    Semaphore open = new Semaphore(1);
    open.acquire(); // LEAK LockRelease/PermitNotReleased
    sink.add(line);
  }

  /** Two threads take turns: each takes its own permit and brings the other's. */
  static final class Turns {
    private final Semaphore ping = new Semaphore(1);
    private final Semaphore pong = new Semaphore(0);
    private int played;

    void ping(int rounds) throws InterruptedException {
      for (int i = 0; i < rounds; i++) {
        ping.acquire();
        played++;
        Thread.sleep(1);
        pong.release();
      }
    }

    void pong(int rounds) throws InterruptedException {
      for (int i = 0; i < rounds; i++) {
        pong.acquire();
        played++;
        ping.release();
      }
    }
  }
}
