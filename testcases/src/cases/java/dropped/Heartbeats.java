package dropped;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Tasks that repeat, on timers of others. */
final class Heartbeats {
  private Heartbeats() {}

  static final class Lost implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private volatile boolean open = true;

    Lost(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void start(Runnable beat) {
      timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void startSlowly(Runnable beat) {
      timer.scheduleWithFixedDelay( // LEAK FutureCancellation/FutureDropped
          () -> {
            if (open) {
              beat.run();
            }
          },
          10,
          10,
          TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      open = false;
    }
  }

  static final class Kept implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> beats;

    Kept(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void start(Runnable beat) {
      beats = timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      if (beats != null) {
        beats.cancel(false);
      }
    }
  }

  /** No object's life ends it. */
  static final class Unending {
    private final ScheduledExecutorService timer;

    Unending(ScheduledExecutorService timer) {
      this.timer = timer;
      timer.scheduleAtFixedRate(this::beat, 0, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    private void beat() {
      System.out.println("beat at " + System.nanoTime());
    }

    boolean isSilent() {
      return timer.isShutdown();
    }
  }

  /** The task itself ends the repetition. */
  static final class Countdown {
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> ticks;
    private int left = 10;

    Countdown(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void start() {
      ticks =
          timer.scheduleAtFixedRate(
              () -> {
                if (--left == 0) {
                  ticks.cancel(false);
                }
              },
              1,
              1,
              TimeUnit.SECONDS);
    }
  }

  /** Tries again later, unless it has been stopped. */
  static final class Announcer implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final Runnable announcement;
    private volatile boolean stopped;
    private int tries;

    Announcer(ScheduledExecutorService timer, Runnable announcement) {
      this.timer = timer;
      this.announcement = announcement;
    }

    void retry() {
      timer.schedule(this::announce, 10, TimeUnit.SECONDS);
    }

    void retryInALambda() {
      timer.schedule(
          () -> {
            if (!stopped) {
              announcement.run();
            }
          },
          10,
          TimeUnit.SECONDS);
    }

    private void announce() {
      if (stopped) {
        return;
      }
      try {
        announcement.run();
      } catch (RuntimeException e) {
        retry();
      }
    }

    void retryAsOftenAsAllowed() {
      timer.schedule( // LEAK FutureCancellation/FutureDropped
          () -> {
            if (tries < 3) {
              announcement.run();
            }
          },
          10,
          TimeUnit.SECONDS);
    }

    void retryAtAnyRate() {
      timer.schedule(announcement, 10, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void retryForEver() {
      timer.scheduleWithFixedDelay(this::announce, 10, 10, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    @Override
    public void close() {
      stopped = true;
    }
  }

  static void fromAStaticMethod(ScheduledExecutorService timer, Runnable beat) {
    timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  static ScheduledFuture<?> forTheCaller(ScheduledExecutorService timer, Runnable beat) {
    ScheduledFuture<?> beats = timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
    System.out.println("started");
    return beats;
  }

  static void severalAtOnce(ScheduledExecutorService timer, Runnable beat) {
    for (int i = 1; i < 4; i++) {
      timer.scheduleAtFixedRate(beat, i, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static void whileItIsNeeded(ScheduledExecutorService timer, Runnable beat, Runnable work) {
    ScheduledFuture<?> beats = timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
    try {
      work.run();
    } finally {
      beats.cancel(true);
    }
  }

  static void registered(ScheduledExecutorService timer, Runnable beat) {
    ScheduledFuture<?> beats = timer.scheduleAtFixedRate(beat, 0, 5, TimeUnit.SECONDS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> beats.cancel(false)));
  }
}
