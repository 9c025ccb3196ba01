package latches;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What only waits may be interrupted, and fails in no other way. */
class WaitsBefore {
  private final ExecutorService executor;

  WaitsBefore(ExecutorService executor) {
    this.executor = executor;
  }

  void sleepsFirst(CountDownLatch over) {
    executor.execute(
        () -> {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          over.countDown();
        });
  }

  void waitsForItsTurn(CountDownLatch turn, CountDownLatch over) {
    executor.execute(
        () -> {
          try {
            turn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          over.countDown();
        });
  }

  void sleepsUnlessInterrupted(CountDownLatch over) {
    executor.execute(
        () -> {
          try {
            TimeUnit.SECONDS.sleep(1);
            over.countDown(); // LEAK Latch/LatchNotCountedDown
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void worksAfterIt(CountDownLatch over, Runnable work) {
    executor.execute(
        () -> {
          try {
            Thread.sleep(100);
            work.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          over.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }
}
