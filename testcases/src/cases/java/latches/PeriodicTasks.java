package latches;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A periodic task that throws is never run again. */
final class PeriodicTasks {
  ScheduledFuture<?> repeated(ScheduledExecutorService timer, Runnable work, CountDownLatch rounds) {
    return timer.scheduleAtFixedRate(
        () -> {
          work.run();
          rounds.countDown(); // LEAK Latch/LatchNotCountedDown
        },
        0,
        1,
        TimeUnit.SECONDS);
  }

  ScheduledFuture<?> once(ScheduledExecutorService timer, Runnable work, CountDownLatch done) {
    return timer.schedule(
        () -> {
          work.run();
          done.countDown(); // LEAK Latch/LatchNotCountedDown
        },
        1,
        TimeUnit.SECONDS);
  }
}
