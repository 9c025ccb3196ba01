package io.github.leakproof.cli.lsp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The two threads that work: one for what the user waits for, one for what takes long. */
final class Workers implements AutoCloseable {
  /** Deeply nested code needs a deep stack. */
  private static final long STACK = 64L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ScheduledThreadPoolExecutor quick;
  private final ExecutorService slow;
  private final Consumer<Throwable> failures;
  private final Map<Path, ScheduledFuture<?>> pending = new ConcurrentHashMap<>();

  /**
   * Starts nothing yet.
   *
   * @param failures hears of errors in the work
   */
  Workers(Consumer<Throwable> failures) {
    this.quick = new ScheduledThreadPoolExecutor(1, threads("leakproof-quick"));
    quick.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.slow = Executors.newSingleThreadExecutor(threads("leakproof-slow"));
    this.failures = failures;
  }

  private static ThreadFactory threads(String name) {
    return work -> {
      Thread thread = new Thread(null, work, name, STACK);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** The quick thread, for work that tells others how it ended. */
  Executor quick() {
    return quick;
  }

  void quick(Runnable work) {
    execute(quick, work);
  }

  void slow(Runnable work) {
    execute(slow, work);
  }

  /** Does the work after a while, in place of what was to be done about the same file. */
  void later(Path file, Duration delay, Runnable work) {
    try {
      ScheduledFuture<?> next =
          quick.schedule(guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
      ScheduledFuture<?> last = pending.put(file, next);
      if (last != null) {
        last.cancel(false);
      }
    } catch (RejectedExecutionException e) {
      // It is all over.
    }
  }

  private void execute(Executor thread, Runnable work) {
    try {
      thread.execute(guarded(work));
    } catch (RejectedExecutionException e) {
      // It is all over.
    }
  }

  private Runnable guarded(Runnable work) {
    return () -> {
      if (isClosed()) {
        return;
      }
      try {
        work.run();
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        if (!isClosed()) {
          failures.accept(e);
        }
      }
    };
  }

  /** Whether all work is to end. */
  boolean isClosed() {
    return quick.isShutdown();
  }

  /** Begins nothing more. What goes on is not interrupted: it might be sending a message. */
  void stop() {
    quick.shutdown();
    slow.shutdown();
  }

  /** Begins nothing more, and waits a little for what goes on. */
  @Override
  public void close() {
    stop();
    try {
      boolean isQuiet =
          quick.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              && slow.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!isQuiet) {
        slow.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
