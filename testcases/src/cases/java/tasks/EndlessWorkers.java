package tasks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Workers in lambdas: those that nothing ends, and those that something does. */
final class EndlessWorkers {
  private final AtomicLong ticks = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean stopped;
  private boolean plainFlag;

  void spin(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            ticks.incrementAndGet();
          }
        });
  }

  Thread pollsAQueue(Queue<Runnable> jobs) {
    return new Thread(
        () -> {
          for (; ; ) { // LEAK FutureCancellation/UncancellableTask
            Runnable job = jobs.poll();
            if (job != null) {
              job.run();
            } else {
              Thread.onSpinWait();
            }
          }
        });
  }

  Thread forwards(BlockingQueue<Runnable> jobs) {
    List<Runnable> batch = new ArrayList<>();
    return new Thread(
        () -> {
          for (; ; ) { // LEAK FutureCancellation/UncancellableTask
            jobs.drainTo(batch);
            for (Runnable job : batch) {
              job.run();
            }
            batch.clear();
          }
        });
  }

  Thread forwardsUntilStopped(BlockingQueue<Runnable> jobs) {
    List<Runnable> batch = new ArrayList<>();
    return new Thread(
        () -> {
          while (!stopped) {
            jobs.drainTo(batch);
            for (Runnable job : batch) {
              job.run();
            }
            batch.clear();
          }
        });
  }

  Thread parks(Queue<String> lines, Consumer<String> sink) {
    Runnable drain =
        () -> {
          do { // LEAK FutureCancellation/UncancellableTask
            String line = lines.poll();
            if (line == null) {
              LockSupport.parkNanos(1_000_000);
              continue;
            }
            sink.accept(line);
          } while (true);
        };
    return new Thread(drain, "drain");
  }

  void swallowsTheInterrupt(ExecutorService pool, BlockingQueue<String> queue) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              System.out.println(queue.take());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        });
  }

  Callable<Void> catchesEverything(BlockingQueue<String> queue, Consumer<String> sink) {
    return () -> {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        try {
          sink.accept(queue.take());
        } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("skipped: " + e.getMessage());
        } finally {
          ticks.incrementAndGet();
        }
      }
    };
  }

  void innerLoopOnlyBreaksItself(ExecutorService pool, Queue<String> lines) {
    pool.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            for (String line = lines.poll(); line != null; line = lines.poll()) {
              if (line.isEmpty()) {
                break;
              }
              ticks.addAndGet(line.length());
            }
          }
        });
  }

  void aLocalThatNobodyChanges(ExecutorService pool) {
    boolean running = true;
    pool.execute(
        () -> {
          while (running) { // LEAK FutureCancellation/UncancellableTask
            ticks.incrementAndGet();
          }
        });
  }

  void asksForInterruption(ExecutorService pool) {
    pool.execute(
        () -> {
          while (!Thread.currentThread().isInterrupted()) {
            ticks.incrementAndGet();
          }
        });
  }

  void breaksOnInterruption(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            if (Thread.interrupted()) {
              break;
            }
            ticks.incrementAndGet();
          }
        });
  }

  void returnsOnInterruption(ExecutorService pool, BlockingQueue<String> queue) {
    pool.execute(
        () -> {
          while (true) {
            try {
              System.out.println(queue.take());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return;
            }
          }
        });
  }

  void handlerAroundTheLoop(ExecutorService pool, BlockingQueue<String> queue) {
    pool.execute(
        () -> {
          try {
            while (true) {
              System.out.println(queue.poll(1, TimeUnit.SECONDS));
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  Callable<String> declaresIt(BlockingQueue<String> queue) {
    return () -> {
      for (; ; ) {
        String line = queue.take();
        if (line.startsWith("#")) {
          ticks.incrementAndGet();
        }
      }
    };
  }

  void volatileFlag(ExecutorService pool) {
    pool.execute(
        () -> {
          while (!stopped) {
            ticks.incrementAndGet();
          }
        });
  }

  void atomicFlag(ExecutorService pool) {
    pool.execute(
        () -> {
          while (!closed.get()) {
            ticks.incrementAndGet();
          }
        });
  }

  void plainFlagOfOthers(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            if (plainFlag) {
              return;
            }
            ticks.incrementAndGet();
          }
        });
  }

  void stop() {
    stopped = true;
    plainFlag = true;
    closed.set(true);
  }

  void endsOnACondition(ExecutorService pool, Queue<String> lines) {
    pool.execute(
        () -> {
          while (true) {
            String line = lines.poll();
            if (line == null) {
              break;
            }
            ticks.addAndGet(line.length());
          }
        });
  }

  void acceptsUntilTheSocketIsClosed(ExecutorService pool, ServerSocket server) {
    pool.execute(
        () -> {
          try {
            while (true) {
              try (Socket socket = server.accept()) {
                ticks.addAndGet(socket.getPort());
              }
            }
          } catch (IOException e) {
            System.err.println("closed");
          }
        });
  }

  void giveUpOnAFailure(ExecutorService pool, Runnable step) {
    pool.execute(
        () -> {
          while (true) {
            try {
              step.run();
            } catch (RuntimeException e) {
              return;
            }
          }
        });
  }

  void throwsByHand(ExecutorService pool, Queue<String> lines) {
    pool.execute(
        () -> {
          while (true) {
            if (lines.isEmpty()) {
              throw new IllegalStateException("no more lines");
            }
            lines.remove();
          }
        });
  }

  void endsTheProcess(ExecutorService pool, Queue<String> lines) {
    pool.execute(
        () -> {
          while (true) {
            if (lines.isEmpty()) {
              System.exit(0);
            }
            lines.remove();
          }
        });
  }

  void counted(ExecutorService pool) {
    pool.execute(
        () -> {
          for (int i = 0; i < 1_000; i++) {
            ticks.incrementAndGet();
          }
        });
  }

  /** No task: whoever calls it waits. */
  void consoleLoop(Queue<String> lines) {
    while (true) {
      String line = lines.poll();
      if (line != null) {
        System.out.println(line);
      }
    }
  }

  void labelledExit(ExecutorService pool, Queue<String> lines) {
    pool.execute(
        () -> {
          outer:
          while (true) {
            for (String line = lines.poll(); line != null; line = lines.poll()) {
              if (line.equals("quit")) {
                break outer;
              }
            }
          }
        });
  }
}
