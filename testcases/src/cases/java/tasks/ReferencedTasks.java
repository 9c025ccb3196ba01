package tasks;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Methods that become tasks by a reference, or by a lambda that only calls them. */
final class ReferencedTasks {
  private ReferencedTasks() {}

  /** Started in its constructor. */
  static final class Flusher {
    private final Queue<String> buffer;
    private final Thread thread;

    Flusher(Queue<String> buffer) {
      this.buffer = buffer;
      this.thread = new Thread(this::flushForEver, "flusher");
      thread.start();
    }

    private void flushForEver() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        String line = buffer.poll();
        if (line != null) {
          System.out.print(line);
        }
      }
    }
  }

  /** A lambda that only calls. */
  static final class Collector {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Integer> values;
    private long sum;

    Collector(BlockingQueue<Integer> values) {
      this.values = values;
    }

    void start() {
      pool.execute(() -> collect());
    }

    private void collect() {
      for (; ; ) { // LEAK FutureCancellation/UncancellableTask
        Integer value = values.poll();
        sum += value == null ? 0 : value;
      }
    }

    void close() {
      pool.shutdownNow();
    }
  }

  /** A static method as a callable. */
  static Future<Integer> count(ExecutorService pool) {
    Callable<Integer> counting = ReferencedTasks::countUp;
    return pool.submit(counting);
  }

  private static int countUp() {
    int n = 0;
    while (true) { // LEAK FutureCancellation/UncancellableTask
      n++;
      if (n % 1_000_000 == 0) {
        System.out.println(n);
      }
    }
  }

  /** The loop is in a method that the task calls among others. */
  static final class Nested {
    private final Queue<String> lines;

    Nested(Queue<String> lines) {
      this.lines = lines;
    }

    Thread start() {
      return new Thread(
          () -> {
            prepare();
            loop();
          });
    }

    private void prepare() {
      lines.clear();
    }

    private void loop() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        lines.poll();
      }
    }
  }

  /** The method ends when its thread is interrupted. */
  static final class Writer {
    private final BlockingQueue<String> lines;

    Writer(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    Thread start() {
      Thread thread = new Thread(this::write);
      thread.start();
      return thread;
    }

    private void write() {
      while (!Thread.interrupted()) {
        String line = lines.poll();
        if (line != null) {
          System.out.println(line);
        }
      }
    }
  }

  /** Waits for a condition, and does not say no to interruption. */
  static final class Waiter {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int version;

    Thread start() {
      return new Thread(this::watch);
    }

    Thread startDeaf() {
      return new Thread(this::watchDeaf);
    }

    private void watch() {
      lock.lock();
      try {
        while (true) {
          changed.await(1, TimeUnit.SECONDS);
          version++;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        lock.unlock();
      }
    }

    private void watchDeaf() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        lock.lock();
        try {
          changed.awaitUninterruptibly();
          version++;
        } finally {
          lock.unlock();
        }
      }
    }
  }

  /** Nobody makes a task of it. */
  static final class Foreground {
    void serve(Queue<String> requests) {
      while (true) {
        String request = requests.poll();
        if (request != null) {
          System.out.println(request);
        }
      }
    }
  }
}
