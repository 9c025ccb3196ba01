package permits;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A limit for each tenant, looked up in two ways. */
class KeyedPermits {
  private final ConcurrentHashMap<String, Semaphore> perTenant = new ConcurrentHashMap<>();

  void enter(String tenant) throws InterruptedException {
    perTenant.computeIfAbsent(tenant, t -> new Semaphore(4)).acquire();
  }

  void leave(String id) {
    Semaphore limit = perTenant.get(id);
    if (limit != null) {
      limit.release();
    }
  }

  void serves(String tenant, Runnable request) throws InterruptedException {
    enter(tenant);
    try {
      request.run();
    } finally {
      leave(tenant);
    }
  }

  void servesWithoutFinally(String tenant, Runnable request) throws InterruptedException {
    enter(tenant); // LEAK LockRelease/PermitNotReleased
    request.run();
    leave(tenant);
  }
}

/** Static helpers that take a permit of their argument. */
class GuavaPermits {
  private int refused;

  void timed(Semaphore limit, Runnable work) {
    if (!Uninterruptibles.tryAcquireUninterruptibly(limit, 2, TimeUnit.SECONDS)) {
      refused++;
      return;
    }
    try {
      work.run();
    } finally {
      limit.release();
    }
  }

  void timedWithoutRelease(Semaphore limit, Runnable work) {
    if (Uninterruptibles.tryAcquireUninterruptibly(limit, Duration.ofSeconds(2))) { // LEAK LockRelease/PermitNotReleased
      work.run();
    }
  }

  void ignoresTheAnswer(Semaphore limit, Runnable work) {
    Uninterruptibles.tryAcquireUninterruptibly(limit, 3, 2, TimeUnit.SECONDS); // LEAK LockRelease/PermitNotReleased
    try {
      work.run();
    } finally {
      limit.release(3);
    }
  }
}

/** Two threads take turns: each brings what the other one waits for. */
class PingPong {
  private final Semaphore ping = new Semaphore(1);
  private final Semaphore pong = new Semaphore(0);

  void pings(int rounds, Runnable print) throws InterruptedException {
    for (int i = 0; i < rounds; i++) {
      ping.acquire();
      print.run();
      pong.release();
    }
  }

  void pongs(int rounds, Runnable print) throws InterruptedException {
    for (int i = 0; i < rounds; i++) {
      pong.acquire();
      print.run();
      ping.release();
    }
  }
}

/** Whether a permit was taken stands in the callback that gives it back. */
class CountedSends {
  private final Semaphore inFlight = new Semaphore(32);

  final class Pending {
    private boolean counted;

    void done() {
      if (counted) {
        inFlight.release();
      }
    }
  }

  void sends(java.util.concurrent.Executor sender, Runnable send, Pending pending) {
    pending.counted = inFlight.tryAcquire();
    if (!pending.counted) {
      return;
    }
    try {
      sender.execute(send);
    } catch (java.util.concurrent.RejectedExecutionException e) {
      send.run();
    }
  }
}
