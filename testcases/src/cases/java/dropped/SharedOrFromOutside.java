package dropped;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Repeating tasks on an executor of this code's, unless somebody has passed in another one. */
final class SharedOrFromOutside {
  private SharedOrFromOutside() {}

  /** Whoever passes an executor in keeps it, and the task runs on. */
  public static class Interval {
    private ScheduledExecutorService executor = Shared.pool();

    public Interval onExecutor(ScheduledExecutorService other) {
      this.executor = other;
      return this;
    }

    public void repeat(Runnable tick) {
      executor.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    public void once(Runnable tick) {
      executor.schedule(tick, 1, TimeUnit.SECONDS);
    }
  }

  /** The same by two constructors. */
  public static class TwoWays {
    private final ScheduledExecutorService executor;

    public TwoWays() {
      this.executor = Shared.pool();
    }

    public TwoWays(ScheduledExecutorService executor) {
      this.executor = executor;
    }

    public void repeat(Runnable tick) {
      executor.scheduleWithFixedDelay(tick, 0, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  /** It ends the executor, whoever has made it. */
  public static class Ending implements AutoCloseable {
    private ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);

    public void setExecutor(ScheduledExecutorService other) {
      executor.shutdownNow();
      executor = other;
    }

    public void repeat(Runnable tick) {
      executor.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      executor.shutdownNow();
    }
  }

  /** Nobody but this code can pass another one in. */
  static class OneOfTwo {
    private ScheduledExecutorService executor = Shared.pool();

    OneOfTwo spare() {
      use(Shared.spare());
      return this;
    }

    private void use(ScheduledExecutorService other) {
      executor = other;
    }

    void repeat(Runnable tick) {
      executor.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS);
    }
  }

  /** Ended with the program. */
  private static final class Shared {
    private static final ScheduledExecutorService POOL = Executors.newScheduledThreadPool(1);
    private static final ScheduledExecutorService SPARE = Executors.newScheduledThreadPool(1);

    static ScheduledExecutorService pool() {
      return POOL;
    }

    static ScheduledExecutorService spare() {
      return SPARE;
    }

    static void stop() {
      POOL.shutdownNow();
      SPARE.shutdownNow();
    }
  }

  /** By a method of its own. */
  public static class Asking {
    private final ScheduledExecutorService executor;

    public Asking(ScheduledExecutorService executor) {
      this.executor = executor;
    }

    private ScheduledExecutorService executor() {
      return executor;
    }

    public void repeat(Runnable tick) {
      executor().scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  /** Where it cannot be made, nobody has a use for the executor; where it can, it runs on. */
  public static class Prepared {
    private final ScheduledExecutorService executor;

    public Prepared(ScheduledExecutorService executor, Runnable preparation) {
      this.executor = executor;
      try {
        preparation.run();
      } catch (IllegalStateException e) {
        this.executor.shutdownNow();
        throw e;
      }
    }

    public void repeat(Runnable tick) {
      executor.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  /** A question that ends the executor is no end of it. */
  public static class Questioned {
    private final ScheduledExecutorService executor;

    public Questioned(ScheduledExecutorService executor) {
      this.executor = executor;
    }

    public void repeat(Runnable tick) {
      executor.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    public boolean isIdle() {
      return executor.shutdownNow().isEmpty();
    }
  }
}
