package executors;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Pools that somebody else owns afterwards, and pools that nobody took. */
final class HandOver {
  /** Nothing in this compilation implements it: whoever gets the pool may own it. */
  interface Scheduler {
    void install(ExecutorService pool);
  }

  /** An owner: its close ends what it was given. */
  static final class JobServer implements Closeable {
    private final ExecutorService pool;

    JobServer(ExecutorService pool) {
      this.pool = pool;
    }

    JobServer(ExecutorService pool, int port) throws IOException {
      if (port < 1) {
        throw new IOException("bad port " + port);
      }
      this.pool = pool;
    }

    void run(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  /** A borrower: keeps the pool, never ends it, and never leaves the caller. */
  static final class Fanout {
    private final ExecutorService pool;

    Fanout(ExecutorService pool) {
      this.pool = pool;
    }

    void run(Runnable job, int times) {
      for (int i = 0; i < times; i++) {
        pool.execute(job);
      }
    }
  }

  private final Map<String, ExecutorService> byTenant = new ConcurrentHashMap<>();

  void close() {
    byTenant.values().forEach(ExecutorService::shutdown);
  }

  void localBorrowerKeepsIt(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    Fanout fanout = new Fanout(pool);
    fanout.run(job, 10);
  }

  void ownerIsNeverClosed(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    JobServer server = new JobServer(pool);
    server.run(job);
  }

  JobServer ownersConstructorMayThrow(int port) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return new JobServer(pool, port);
  }

  void localOptionalIsNoOwner(Runnable job) {
    Optional<ExecutorService> pool = Optional.of(Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.get().execute(job);
  }

  JobServer createdInTheOwnersArgument(int port) throws IOException {
    return new JobServer(Executors.newFixedThreadPool(2), port);
  }

  void ownerClosedByTryWithResources(Runnable job) {
    try (JobServer server = new JobServer(Executors.newFixedThreadPool(2))) {
      server.run(job);
    }
  }

  void borrowerThenEnded(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    new Fanout(pool).run(job, 10);
    pool.shutdown();
  }

  ExecutorService returned(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    pool.execute(() -> System.out.println("warm"));
    return pool;
  }

  Optional<ExecutorService> returnedInAnOptional(int threads) {
    return threads > 0 ? Optional.of(Executors.newFixedThreadPool(threads)) : Optional.empty();
  }

  ExecutorService[] returnedInAnArray() {
    return new ExecutorService[] {
      Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor()
    };
  }

  Map.Entry<String, ExecutorService> returnedInAnEntry(String name) {
    return Map.entry(name, Executors.newSingleThreadExecutor());
  }

  void addedToTheCallersCollection(Collection<? super ExecutorService> toStop, Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    toStop.add(pool);
    pool.execute(job);
  }

  void handedToAnUnknownOwner(Scheduler scheduler) {
    scheduler.install(Executors.newFixedThreadPool(2));
  }

  Supplier<ExecutorService> supplierReturnsIt() {
    return () -> Executors.newFixedThreadPool(2);
  }

  Runnable stopperCapturesIt(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    return () -> pool.shutdownNow();
  }

  AutoCloseable methodReferenceReleasesIt(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    return pool::shutdown;
  }

  void shutdownHookEndsIt(Runnable probe) {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    Runtime.getRuntime().addShutdownHook(new Thread(scheduler::shutdown));
    scheduler.scheduleAtFixedRate(probe, 0, 1, TimeUnit.SECONDS);
  }

  void shutdownHookLambdaEndsIt(Runnable job) {
    ExecutorService pool = Executors.newCachedThreadPool();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.out.println("stopping");
                  PoolHelpers.shutdownAndAwait(pool);
                }));
    pool.execute(job);
  }

  ExecutorService storedPerTenant(String tenant) {
    return byTenant.computeIfAbsent(tenant, name -> Executors.newSingleThreadExecutor());
  }
}
