package executors.idioms;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Complaint: the ignored handle of a periodic task is fine where its executor is ended. */
final class IgnoredPeriodicTask {
  private IgnoredPeriodicTask() {}

  static final class EndedElsewhere implements AutoCloseable {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    EndedElsewhere(Runnable flush) {
      scheduler.scheduleAtFixedRate(flush, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      scheduler.shutdownNow();
    }
  }

  static final class EndedByTheFlushItself {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private int rounds;

    void begin(Runnable flush) {
      scheduler.scheduleAtFixedRate(
          () -> {
            flush.run();
            if (++rounds == 10) {
              scheduler.shutdown();
            }
          },
          0,
          1,
          TimeUnit.SECONDS);
    }
  }

  static final class EndedNowhere {
    EndedNowhere(Runnable flush) {
      ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      scheduler.scheduleAtFixedRate(flush, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class PausedOnly {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private volatile boolean paused;

    void begin(Runnable flush) {
      scheduler.scheduleAtFixedRate( // LEAK FutureCancellation/FutureDropped
          () -> {
            if (!paused) {
              flush.run();
            }
          },
          0,
          1,
          TimeUnit.SECONDS);
    }

    void stop() {
      paused = true;
    }
  }
}
