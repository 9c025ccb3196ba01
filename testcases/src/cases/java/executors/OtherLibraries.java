package executors;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.github.resilience4j.core.ContextAwareScheduledThreadPoolExecutor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.checkerframework.checker.calledmethods.qual.EnsuresCalledMethods;
import org.checkerframework.checker.mustcall.qual.NotOwning;
import org.checkerframework.checker.mustcall.qual.Owning;

/** Guice, Resilience4j, and ownership said by annotations. */
final class OtherLibraries {
  void contextAwareSchedulerNeverEnded(Runnable probe) {
    ScheduledExecutorService scheduler =
        ContextAwareScheduledThreadPoolExecutor.newScheduledThreadPool()
            .corePoolSize(1)
            .build(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.schedule(probe, 1, TimeUnit.SECONDS);
  }

  void contextAwareSchedulerEnded(Runnable probe) {
    ScheduledExecutorService scheduler =
        ContextAwareScheduledThreadPoolExecutor.newScheduledThreadPool().corePoolSize(1).build();
    scheduler.schedule(probe, 1, TimeUnit.SECONDS);
    scheduler.shutdown();
  }

  void bulkheadClosed(Runnable job) throws Exception {
    try (ThreadPoolBulkhead bulkhead = ThreadPoolBulkhead.ofDefaults("mail")) {
      bulkhead.submit(job);
    }
  }

  static final class PoolsModule extends AbstractModule {
    @Provides
    @Singleton
    ExecutorService workers() {
      return Executors.newFixedThreadPool(16);
    }

    @Provides
    @Singleton
    ScheduledExecutorService timers() {
      ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
      timers.execute(() -> Thread.currentThread().setName("timers"));
      return timers;
    }
  }

  /** Nothing in this compilation implements it: only the annotations speak. */
  interface Engine {
    void adopt(@Owning ExecutorService pool);

    void use(@NotOwning ExecutorService pool);

    @EnsuresCalledMethods(value = "#1", methods = "shutdown")
    void stop(ExecutorService pool);

    @Owning
    ExecutorService open();

    @NotOwning
    ExecutorService shared();

    ExecutorService current();
  }

  void borrowedByAnnotation(Engine engine) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    engine.use(pool);
  }

  void freshByAnnotation(Engine engine, Runnable job) {
    ExecutorService pool = engine.open(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void adoptedByAnnotation(Engine engine) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    engine.adopt(pool);
  }

  void releasedByAnnotation(Engine engine, Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    engine.stop(pool);
  }

  void freshByAnnotationAndEnded(Engine engine, Runnable job) {
    ExecutorService pool = engine.open();
    pool.execute(job);
    pool.shutdown();
  }

  void lentByAnnotation(Engine engine, Runnable job) {
    engine.shared().execute(job);
  }

  void somebodyElsesPool(Engine engine, Runnable job) {
    ExecutorService pool = engine.current();
    pool.execute(job);
  }
}
