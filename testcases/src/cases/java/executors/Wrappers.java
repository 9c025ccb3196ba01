package executors;

import com.google.common.io.Closer;
import com.google.common.util.concurrent.ForwardingExecutorService;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SimpleTimeLimiter;
import com.google.common.util.concurrent.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wrappers carry the obligation on. */
final class Wrappers {
  private final MeterRegistry registry;

  Wrappers(MeterRegistry registry) {
    this.registry = registry;
  }

  ListenableFuture<String> decoratorNeverEnded(Callable<String> job) {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return pool.submit(job);
  }

  void unconfigurableNeverEnded(Runnable job) {
    ExecutorService pool =
        Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void sequentialViewNeverEnded(Runnable first, Runnable second) {
    Executor lane = MoreExecutors.newSequentialExecutor(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    lane.execute(first);
    lane.execute(second);
  }

  void monitoredNeverEnded(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    ExecutorServiceMetrics.monitor(registry, pool, "mail").execute(job);
  }

  String decoratorEndedOnTheNormalPathOnly(Callable<String> job) throws Exception {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    String text = pool.submit(job).get();
    pool.shutdown();
    return text;
  }

  void decoratorEnded(Runnable job) {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2));
    pool.execute(job);
    pool.shutdown();
  }

  void originalEndedBehindTheDecorator(Runnable job) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    ListeningExecutorService pool = MoreExecutors.listeningDecorator(threads);
    pool.execute(job);
    threads.shutdown();
  }

  void unconfigurableScheduledEnded(Runnable probe) {
    ScheduledExecutorService scheduler =
        Executors.unconfigurableScheduledExecutorService(Executors.newScheduledThreadPool(1));
    scheduler.schedule(probe, 1, TimeUnit.SECONDS);
    scheduler.shutdown();
  }

  boolean endedByGuava(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    return MoreExecutors.shutdownAndAwaitTermination(pool, 5, TimeUnit.SECONDS);
  }

  void monitoredEnded(Runnable job) {
    ExecutorService pool =
        ExecutorServiceMetrics.monitor(registry, Executors.newFixedThreadPool(2), "mail");
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  ExecutorService monitoredAndReturned() {
    return ExecutorServiceMetrics.monitor(registry, Executors.newFixedThreadPool(2), "mail");
  }

  ListeningScheduledExecutorService decoratedAndReturned() {
    return MoreExecutors.listeningDecorator(Executors.newScheduledThreadPool(1));
  }

  ExecutorService forwardingAndReturned() {
    ExecutorService pool = Executors.newCachedThreadPool();
    return new ForwardingExecutorService() {
      @Override
      protected ExecutorService delegate() {
        return pool;
      }
    };
  }

  void registeredWithACloser(Runnable job) throws IOException {
    Closer closer = Closer.create();
    try {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      closer.register(pool::shutdown);
      pool.execute(job);
    } finally {
      closer.close();
    }
  }

  /** A scope of this code base: try-with-resources over it ends the pool. */
  record PoolScope(ExecutorService pool) implements AutoCloseable {
    @Override
    public void close() {
      PoolHelpers.shutdownAndAwait(pool);
    }
  }

  void scopeRecord(Callable<String> job) throws Exception {
    try (PoolScope scope = new PoolScope(Executors.newFixedThreadPool(2))) {
      scope.pool().submit(job).get();
    }
  }

  void lambdaAsResource(Callable<String> job) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (AutoCloseable end = pool::shutdown) {
      pool.submit(job).get();
    }
  }

  static final class DecoratedField {
    private final ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2)); // LEAK ExecutorShutdown/ExecutorNotShutdown

    ListenableFuture<?> accept(Runnable job) {
      return pool.submit(job);
    }
  }

  static final class DecoratedFieldEnded implements AutoCloseable {
    private final ListeningExecutorService pool;

    DecoratedFieldEnded(int threads) {
      pool = MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(threads));
    }

    ListenableFuture<?> accept(Runnable job) {
      return pool.submit(job);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  void limiterOfUnendedPool(Callable<String> job) throws Exception {
    TimeLimiter limiter = SimpleTimeLimiter.create(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    limiter.callWithTimeout(job, 1, TimeUnit.SECONDS);
  }

  String limiterOfEndedPool(Callable<String> job) throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      return SimpleTimeLimiter.create(pool).callWithTimeout(job, 1, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }

  TimeLimiter limiterForCaller() {
    return SimpleTimeLimiter.create(Executors.newCachedThreadPool());
  }

  void tracedNeverEnded(Runnable job) {
    ExecutorService pool = Context.taskWrapping(Executors.newFixedThreadPool(1)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void tracedAndEnded(Runnable job) {
    ExecutorService pool = Context.current().wrap(Executors.newFixedThreadPool(1));
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  Executor delayedForCaller() {
    return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Executors.newCachedThreadPool());
  }
}
