package permits;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Permits that a helper waits for without end or for some time, and tells whether it got one. */
final class WaitsOrTries {
  private static final class Slots {
    private final Semaphore free = new Semaphore(3);

    boolean take(Long millis) throws InterruptedException {
      boolean isTaken;
      if (millis == null) {
        free.acquire();
        isTaken = true;
      } else if (millis > 0) {
        isTaken = free.tryAcquire(millis, TimeUnit.MILLISECONDS);
      } else {
        isTaken = free.tryAcquire();
      }
      return isTaken;
    }

    void give() {
      free.release();
    }
  }

  private final Slots slots = new Slots();
  private final BlockingQueue<String> jobs;

  WaitsOrTries(BlockingQueue<String> jobs) {
    this.jobs = jobs;
  }

  boolean submit(String job, Long millis) throws InterruptedException {
    boolean isTaken = slots.take(millis);
    if (isTaken) {
      try {
        System.out.println(job);
      } finally {
        slots.give();
      }
    }
    return isTaken;
  }

  boolean submitUnlessFull(String job, Long millis) throws InterruptedException {
    if (!slots.take(millis)) { // LEAK LockRelease/PermitNotReleased
      return false;
    }
    if (!jobs.offer(job)) {
      return false;
    }
    slots.give();
    return true;
  }

  boolean submitAnyway(String job, Long millis) throws InterruptedException {
    boolean isTaken = slots.take(millis); // LEAK LockRelease/PermitNotReleased
    if (!isTaken) {
      System.err.println("full");
    }
    System.out.println(job);
    slots.give();
    return isTaken;
  }
}
