package dropped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests use executors too. */
final class PoolTest {
  private static final ExecutorService SHARED = Executors.newCachedThreadPool();

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final AtomicInteger count = new AtomicInteger();

  @AfterEach
  void end() {
    pool.shutdownNow();
  }

  @Test
  void counts() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    pool.submit(
        () -> {
          try {
            count.incrementAndGet();
          } finally {
            done.countDown();
          }
        });
    done.await();
    assertEquals(1, count.get());
  }

  @Test
  void countsOnTheSharedPool() {
    SHARED.submit(count::incrementAndGet); // LEAK FutureCancellation/FutureDropped
  }

  @Test
  void rejects() {
    ExecutorService full = Rejecting.pool();
    assertThrows(RejectedExecutionException.class, () -> full.submit(count::incrementAndGet));
  }

  /** Makes pools that take nothing. */
  interface Rejecting {
    static ExecutorService pool() {
      ExecutorService ended = Executors.newCachedThreadPool();
      ended.shutdown();
      return ended;
    }
  }

  /** JUnit closes what it brings. */
  public static final class TimerTest {
    @AutoClose private final ScheduledExecutorService timer;
    private final AtomicInteger ticks = new AtomicInteger();

    public TimerTest(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    @Test
    void ticks() {
      timer.scheduleAtFixedRate(ticks::incrementAndGet, 0, 1, TimeUnit.SECONDS);
    }
  }
}
