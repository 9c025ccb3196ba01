package executors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pools of JUnit tests. */
final class PoolsInTests {
  private PoolsInTests() {}

  static class NoTearDown {
    private ExecutorService pool;

    @BeforeEach
    void createPool() {
      pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    @Test
    void runs() throws Exception {
      assertEquals("ok", pool.submit(() -> "ok").get());
    }
  }

  static class LocalInATest {
    @Test
    void runs() throws Exception {
      ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      assertEquals("ok", pool.submit(() -> "ok").get());
      pool.shutdown();
    }
  }

  static class TornDown {
    private ExecutorService pool;

    @BeforeEach
    void createPool() {
      pool = Executors.newFixedThreadPool(2);
    }

    @AfterEach
    void endPool() throws InterruptedException {
      pool.shutdownNow();
      assertTrue(pool.awaitTermination(1, TimeUnit.SECONDS));
    }

    @Test
    void runs() throws Exception {
      assertEquals("ok", pool.submit(() -> "ok").get());
    }
  }

  static class AutoClosed {
    @AutoClose("shutdownNow")
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

    @Test
    void runs() throws Exception {
      assertEquals("ok", scheduler.schedule(() -> "ok", 1, TimeUnit.MILLISECONDS).get());
    }
  }

  static class EndedInTheTest {
    @Test
    void runs() throws Exception {
      ExecutorService pool = Executors.newSingleThreadExecutor();
      try {
        assertEquals("ok", pool.submit(() -> "ok").get());
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
