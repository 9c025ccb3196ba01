package tasks;

import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/** Loops on what nobody changes. */
final class FixedFlags {
  private final Queue<String> queue;
  private boolean running = true;
  private boolean enabled;
  private int limit = 10;
  private boolean stopped;

  FixedFlags(Queue<String> queue, boolean enabled) {
    this.queue = queue;
    this.enabled = enabled;
  }

  void onField(ExecutorService pool) {
    pool.execute(
        () -> {
          while (running) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onConfigured(ExecutorService pool) {
    pool.execute(
        () -> {
          while (enabled) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onNumber(ExecutorService pool) {
    pool.execute(
        () -> {
          while (limit > 0) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onParameter(ExecutorService pool, boolean repeat) {
    pool.execute(
        () -> {
          while (repeat) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onParameterOrOnce(ExecutorService pool, boolean repeat) {
    pool.execute(
        () -> {
          do { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          } while (repeat);
        });
  }

  void onCount(ExecutorService pool, int rounds) {
    pool.execute(
        () -> {
          int round = 0;
          while (round < rounds) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onCounted(ExecutorService pool, int rounds) {
    pool.execute(
        () -> {
          int round = 0;
          while (round < rounds) {
            queue.poll();
            round++;
          }
        });
  }

  void onWritten(ExecutorService pool) {
    pool.execute(
        () -> {
          while (!stopped) {
            queue.poll();
          }
        });
  }

  void stop() {
    stopped = true;
  }

  void onBoth(ExecutorService pool, boolean repeat) {
    pool.execute(
        () -> {
          while (repeat && !stopped) {
            queue.poll();
          }
        });
  }

  void onSupplier(ExecutorService pool, BooleanSupplier repeat) {
    pool.execute(
        () -> {
          while (repeat.getAsBoolean()) {
            queue.poll();
          }
        });
  }

  void onLocal(ExecutorService pool) {
    boolean active = !queue.isEmpty();
    pool.execute(
        () -> {
          while (active) { // LEAK FutureCancellation/UncancellableTask
            queue.poll();
          }
        });
  }

  void onOwnLocal(ExecutorService pool) {
    pool.execute(
        () -> {
          boolean active = true;
          while (active) {
            active = queue.poll() != null;
          }
        });
  }

  void onArray(ExecutorService pool, boolean[] active) {
    pool.execute(
        () -> {
          while (active[0]) {
            queue.poll();
          }
        });
  }
}
