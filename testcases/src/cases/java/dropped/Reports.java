package dropped;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Methods that return fresh futures, and their callers. */
final class Reports {
  private final ExecutorService workers;
  private final Map<String, Future<String>> cache = new ConcurrentHashMap<>();

  Reports(ExecutorService workers) {
    this.workers = workers;
  }

  private CompletableFuture<Void> refreshAsync() {
    return CompletableFuture.runAsync(this::refresh);
  }

  private void refresh() {
    System.out.println("refreshed");
  }

  void onTick() {
    refreshAsync(); // LEAK FutureCancellation/FutureDropped
  }

  void onTickAwaited() {
    refreshAsync().join();
  }

  void onTickWatched() {
    refreshAsync().exceptionally(failure -> null);
  }

  void onTickInAChain() {
    refreshAsync().thenApply(nothing -> "done"); // LEAK FutureCancellation/FutureDropped
  }

  CompletableFuture<Void> onTickForTheCaller() {
    System.out.println("tick");
    return refreshAsync();
  }

  void onTickThroughTwo() {
    onTickForTheCaller(); // LEAK FutureCancellation/FutureDropped
  }

  Future<String> render(Callable<String> report) {
    Future<String> rendered = workers.submit(report);
    System.out.println("rendering");
    return rendered;
  }

  void renderAndForget(Callable<String> report) {
    render(report); // LEAK FutureCancellation/FutureDropped
  }

  void renderAndKeep(String name, Callable<String> report) {
    cache.put(name, render(report));
  }

  Future<String> cached(String name, Callable<String> report) {
    Future<String> rendered = workers.submit(report);
    cache.put(name, rendered);
    return rendered;
  }

  void warmUp(String name, Callable<String> report) {
    cached(name, report);
  }

  CompletableFuture<Void> refreshWatched() {
    return CompletableFuture.runAsync(this::refresh)
        .whenComplete((nothing, failure) -> System.out.println("failure: " + failure));
  }

  void onTickOfTheWatched() {
    refreshWatched();
  }

  CompletableFuture<Void> refreshUnlessClosed(boolean closed) {
    if (closed) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(this::refresh);
  }

  void onTickUnlessClosed(boolean closed) {
    refreshUnlessClosed(closed); // LEAK FutureCancellation/FutureDropped
  }

  static ScheduledFuture<?> every(ScheduledExecutorService timer, Runnable job) {
    return timer.scheduleAtFixedRate(job, 1, 1, TimeUnit.MINUTES);
  }

  void everyMinute(ScheduledExecutorService timer) {
    every(timer, this::refresh); // LEAK FutureCancellation/FutureDropped
  }

  /** Its timer ends with it. */
  static final class Clock implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    void tick(Runnable job) {
      every(timer, job);
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }
  }

  /** A service that ends its own work. */
  static final class Printer implements AutoCloseable {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    Future<?> print(Runnable page) {
      return pool.submit(page);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  void printed(Printer printer, Runnable page) {
    printer.print(page);
  }

  /** One of two ways to archive. */
  interface Archive {
    Future<?> store(String report);
  }

  /** On the caller's threads. */
  static final class PooledArchive implements Archive {
    private final ExecutorService pool;

    PooledArchive(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public Future<?> store(String report) {
      return pool.submit(() -> System.out.println(report));
    }
  }

  /** On everybody's. */
  static final class AsyncArchive implements Archive {
    @Override
    public Future<?> store(String report) {
      return CompletableFuture.runAsync(() -> System.out.println(report));
    }
  }

  void archived(Archive archive, String report) {
    archive.store(report); // LEAK FutureCancellation/FutureDropped
  }

  /** Nobody knows what implements it. */
  interface Remote {
    Future<?> store(String report);
  }

  void storedElsewhere(Remote remote, String report) {
    remote.store(report);
  }

  private void submitQuietly(Runnable job) {
    workers.submit(job); // LEAK FutureCancellation/FutureDropped
  }

  void viaAVoidHelper(Runnable job) {
    submitQuietly(job);
  }

  /** Answers itself, for more calls. */
  Reports starting(Runnable job) {
    cache.put("job", workers.submit(() -> "done"));
    job.run();
    return this;
  }

  void fluent(Runnable one, Runnable two) {
    starting(one).starting(two);
  }
}
