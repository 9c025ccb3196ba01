package executors;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Who created the pool in the field: constructors that delegate, injected-or-created fields. */
final class FieldOrigins {
  private FieldOrigins() {}

  static final class DelegatingConstructorCreates {
    private final ExecutorService pool;

    DelegatingConstructorCreates() {
      this(Executors.newFixedThreadPool(4)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    DelegatingConstructorCreates(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class CreatedWhereNoneIsGiven {
    private final ExecutorService pool;

    CreatedWhereNoneIsGiven(ExecutorService given) {
      this.pool = given != null ? given : Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class CreatedHereInjectedThere {
    private ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void accept(Runnable job) {
      pool.execute(job);
    }

    CreatedHereInjectedThere with(ExecutorService other) {
      pool = other;
      return this;
    }
  }

  static final class CreatedByAFactoryOfTheClass {
    private final ScheduledExecutorService scheduler;

    CreatedByAFactoryOfTheClass(String name) {
      scheduler = scheduler(name); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    private static ScheduledExecutorService scheduler(String name) {
      return Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    }

    void every(Runnable job) {
      scheduler.scheduleAtFixedRate(job, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class CreatedByAFactoryOfAnotherClass {
    private final ExecutorService pool = PoolHelpers.newWorkers("import", 2); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void accept(List<Runnable> jobs) {
      PoolHelpers.runAll(pool, jobs);
    }
  }

  static final class StoredByAPrivateSetter {
    private ExecutorService pool;

    StoredByAPrivateSetter() {
      use(Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    private void use(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class DelegatingConstructorAndClose implements AutoCloseable {
    private final ExecutorService pool;

    DelegatingConstructorAndClose() {
      this(Executors.newFixedThreadPool(4));
    }

    DelegatingConstructorAndClose(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class OnlyDelegatesWhatItWasGiven {
    private final ExecutorService pool;
    private final int retries;

    OnlyDelegatesWhatItWasGiven(ExecutorService pool) {
      this(pool, 3);
    }

    OnlyDelegatesWhatItWasGiven(ExecutorService pool, int retries) {
      this.pool = pool;
      this.retries = retries;
    }

    void accept(Runnable job) {
      for (int i = 0; i < retries; i++) {
        pool.execute(job);
      }
    }
  }

  static final class OwnFlagInTheField implements AutoCloseable {
    private final ExecutorService pool;
    private final boolean ownsPool;

    OwnFlagInTheField(ExecutorService given) {
      ownsPool = given == null;
      pool = ownsPool ? Executors.newCachedThreadPool() : given;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      if (ownsPool) {
        pool.shutdown();
      }
    }
  }

  static final class StoredByAPrivateSetterAndEnded {
    private ExecutorService pool;

    StoredByAPrivateSetterAndEnded() {
      use(Executors.newFixedThreadPool(2));
    }

    private void use(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    void shutdown() {
      pool.shutdown();
    }
  }

  static final class LocalThenField implements AutoCloseable {
    private final ExecutorService pool;

    LocalThenField(int threads) {
      ExecutorService workers = Executors.newFixedThreadPool(threads);
      workers.execute(() -> System.out.println("warm"));
      pool = workers;
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class StaticFactoryCreates implements AutoCloseable {
    private final ExecutorService pool;

    private StaticFactoryCreates(ExecutorService pool) {
      this.pool = pool;
    }

    static StaticFactoryCreates create() {
      return new StaticFactoryCreates(Executors.newSingleThreadExecutor());
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }
}
