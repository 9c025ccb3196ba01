package tasks;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Loops as background services have them. */
final class DaemonLoops {
  private final Map<String, Long> heartbeats = new ConcurrentHashMap<>();
  private final Queue<String> events = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  void startExpiry(ThreadFactory factory) {
    Thread thread =
        factory.newThread(
            () -> {
              while (true) { // LEAK FutureCancellation/UncancellableTask
                long now = System.currentTimeMillis();
                heartbeats.values().removeIf(last -> now - last > 60_000);
                Thread.yield();
              }
            });
    threads.add(thread);
    thread.start();
  }

  void startReporter(ExecutorService pool) {
    pool.execute(
        () -> {
          for (long round = 0; ; round++) { // LEAK FutureCancellation/UncancellableTask
            LockSupport.park();
            System.out.println(round + ": " + heartbeats.size());
          }
        });
  }

  void retriesForEver(ExecutorService pool, Callable<String> call) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              events.add(call.call());
            } catch (Exception e) {
              events.add("failed: " + e);
            }
          }
        });
  }

  void twoHandlers(ExecutorService pool, BlockingQueue<Future<String>> results) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              events.add(results.take().get());
            } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
              System.err.println("interrupted");
            } catch (ExecutionException e) {
              System.err.println(e.getCause().getMessage());
            }
          }
        });
  }

  void continuesAfterAnError(ExecutorService pool, BlockingQueue<String> queue) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            String event;
            try {
              event = queue.take();
            } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
              continue;
            }
            events.add(event);
          }
        });
  }

  void localClass(ExecutorService pool) {
    class Mixer implements Runnable {
      private int mixed;

      @Override
      public void run() {
        do { // LEAK FutureCancellation/UncancellableTask
          mixed += events.size();
        } while (true);
      }
    }
    pool.execute(new Mixer());
  }

  void afterSomeWork(ExecutorService pool) {
    pool.execute(
        () -> {
          int warmUp = 0;
          while (warmUp < 10) {
            events.add("warm-up " + warmUp);
            warmUp++;
          }
          while (true) { // LEAK FutureCancellation/UncancellableTask
            events.poll();
          }
        });
  }

  void switches(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            String event = events.poll();
            switch (event == null ? "" : event) {
              case "start":
                heartbeats.put("start", 1L);
                break;
              case "stop":
                heartbeats.remove("start");
                break;
              default:
                break;
            }
          }
        });
  }

  CompletableFuture<Void> asynchronously(ExecutorService pool) {
    return CompletableFuture.runAsync(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            events.poll();
          }
        },
        pool);
  }

  void looksAtTheClock(ExecutorService pool, long until) {
    pool.execute(
        () -> {
          while (true) {
            if (System.nanoTime() > until) {
              return;
            }
            events.poll();
          }
        });
  }

  void pollsInTime(ExecutorService pool, BlockingQueue<String> queue) {
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          while (true) {
            String event = queue.poll(1, TimeUnit.SECONDS);
            if (event != null) {
              events.add(event);
            }
          }
        });
  }

  void selects(ExecutorService pool, Selector selector) {
    pool.execute(
        () -> {
          try {
            while (selector.isOpen()) {
              selector.select(500);
              for (SelectionKey key : selector.selectedKeys()) {
                key.interestOps();
              }
            }
          } catch (IOException e) {
            events.add("selector failed");
          }
        });
  }

  void latchAsFlag(ExecutorService pool, CountDownLatch stop) {
    pool.execute(
        () -> {
          while (stop.getCount() > 0) {
            events.poll();
          }
        });
  }

  void asksASupplier(ExecutorService pool, Supplier<Boolean> goesOn) {
    pool.execute(
        () -> {
          while (goesOn.get()) {
            events.poll();
          }
        });
  }

  void handlerRethrows(ExecutorService pool, BlockingQueue<String> queue) {
    pool.execute(
        () -> {
          for (; ; ) {
            try {
              events.add(queue.take());
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        });
  }

  void switchReturns(ExecutorService pool, BlockingQueue<Integer> commands) {
    pool.execute(
        () -> {
          while (true) {
            Integer command = commands.poll();
            switch (command == null ? 0 : command) {
              case 1 -> events.clear();
              case 2 -> {
                return;
              }
              default -> Thread.onSpinWait();
            }
          }
        });
  }

  void endsAfterFailures(ExecutorService pool, Runnable step) {
    pool.execute(
        () -> {
          int failures = 0;
          while (true) {
            try {
              step.run();
              failures = 0;
            } catch (RuntimeException e) {
              if (++failures > 3) {
                break;
              }
            }
          }
        });
  }

  /** A retry on the caller's own thread is no task. */
  String untilItWorks(Callable<String> call) {
    while (true) {
      try {
        return call.call();
      } catch (Exception e) {
        events.add("again");
      }
    }
  }

  void boundedFor(ExecutorService pool, int[] values) {
    pool.execute(
        () -> {
          int i = 0;
          for (; i < values.length; ) {
            values[i]++;
            i++;
          }
        });
  }

  void threadsOwnFlag(ExecutorService pool) {
    pool.execute(
        () -> {
          Thread self = Thread.currentThread();
          while (true) {
            if (self.isInterrupted()) {
              break;
            }
            events.poll();
          }
        });
  }

  void helperDecides(ExecutorService pool) {
    pool.execute(
        () -> {
          while (isWanted()) {
            events.poll();
          }
        });
  }

  private boolean isWanted() {
    return !heartbeats.isEmpty();
  }

  void helperThrows(ExecutorService pool, BlockingQueue<String> queue) {
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          while (true) {
            forward(queue);
          }
        });
  }

  private void forward(BlockingQueue<String> queue) throws InterruptedException {
    events.add(queue.take());
  }

  void compareAndSetInFinally(ExecutorService pool, Runnable work, AtomicInteger state) {
    pool.execute(
        () -> {
          try {
            work.run();
          } finally {
            for (; ; ) {
              int old = state.get();
              if (old > 2 || state.compareAndSet(old, 2)) {
                break;
              }
            }
          }
        });
  }

  void cleansUp(ExecutorService pool, Runnable work) {
    pool.execute(
        () -> {
          try {
            while (true) { // LEAK FutureCancellation/UncancellableTask
              work.run();
            }
          } finally {
            events.clear();
          }
        });
  }

  void firstALoopThatEnds(ExecutorService pool, Queue<String> backlog) {
    pool.execute(
        () -> {
          while (true) {
            String event = backlog.poll();
            if (event == null) {
              break;
            }
            events.add(event);
          }
          for (; ; ) { // LEAK FutureCancellation/UncancellableTask
            events.poll();
          }
        });
  }
}
