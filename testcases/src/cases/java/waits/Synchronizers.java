package waits;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Latches, barriers and permits. */
class Synchronizers {
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CyclicBarrier round = new CyclicBarrier(2);
  private final Semaphore seats = new Semaphore(10);

  /** What waits and may be interrupted. */
  interface Waiting {
    void run() throws InterruptedException;
  }

  void awaitReady() throws InterruptedException {
    ready.await(); // LEAK BlockingPut/UnboundedWait
  }

  boolean awaitReadyInTime() throws InterruptedException {
    return ready.await(10, TimeUnit.SECONDS);
  }

  void awaitAgain() throws InterruptedException {
    if (ready.await(10, TimeUnit.SECONDS)) {
      ready.await();
    }
  }

  void awaitQuietly() {
    try {
      ready.await(); // LEAK BlockingPut/UnboundedWait
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Waiting reference(CountDownLatch latch) {
    return latch::await; // LEAK BlockingPut/UnboundedWait
  }

  Waiting lambda(CountDownLatch latch) {
    return () -> latch.await(); // LEAK BlockingPut/UnboundedWait
  }

  Waiting timedLambda(CountDownLatch latch) {
    return () -> {
      if (!latch.await(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not ready");
      }
    };
  }

  int meet() throws InterruptedException, BrokenBarrierException {
    return round.await(); // LEAK BlockingPut/UnboundedWait
  }

  int meetInTime() throws Exception {
    return round.await(1, TimeUnit.SECONDS);
  }

  int meetOrFail() throws Exception {
    return round.await(); // LEAK BlockingPut/UnboundedWait
  }

  <T> T seated(Callable<T> guest) throws Exception {
    seats.acquire(); // LEAK BlockingPut/UnboundedWait
    try {
      return guest.call();
    } finally {
      seats.release();
    }
  }

  <T> T seatedInTime(Callable<T> guest) throws Exception {
    if (!seats.tryAcquire(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no seat");
    }
    try {
      return guest.call();
    } finally {
      seats.release();
    }
  }

  <T> T seatedIfFree(Callable<T> guest) throws Exception {
    if (!seats.tryAcquire()) {
      return null;
    }
    try {
      return guest.call();
    } finally {
      seats.release();
    }
  }

  void party(int guests, Runnable dinner) throws InterruptedException {
    seats.acquire(guests); // LEAK BlockingPut/UnboundedWait
    try {
      dinner.run();
    } finally {
      seats.release(guests);
    }
  }

  void stubborn(Runnable dinner) {
    seats.acquireUninterruptibly(); // LEAK BlockingPut/UnboundedWait
    try {
      dinner.run();
    } finally {
      seats.release();
    }
  }
}
