package tasks;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;

/** Helpers that end a task by throwing, where it has been asked to stop. */
final class StoppedByExceptions {
  private final Queue<Runnable> queue = new ArrayDeque<>();
  private volatile boolean stopped;
  private int rounds;

  void okInterruptAskedFor(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            checkInterrupt();
            round();
          }
        });
  }

  void okFlagAskedFor(ExecutorService pool) {
    pool.execute(
        () -> {
          for (; ; ) {
            round();
            if (rounds % 100 == 0) {
              checkOften();
            }
          }
        });
  }

  void okInterruptThrownOn(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            pause();
            round();
          }
        });
  }

  void argumentChecked(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            round(rounds);
          }
        });
  }

  void exceptionCaught(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              checkInterrupt();
              round();
            } catch (RuntimeException e) {
              rounds = 0;
            }
          }
        });
  }

  void onlyItsExceptionCaught(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) { // LEAK FutureCancellation/UncancellableTask
            try {
              pause();
              round();
            } catch (IllegalStateException e) {
              rounds = 0;
            }
          }
        });
  }

  void anotherExceptionCaught(ExecutorService pool) {
    pool.execute(
        () -> {
          while (true) {
            try {
              pause();
              round();
            } catch (IllegalArgumentException e) {
              rounds = 0;
            }
          }
        });
  }

  void stop() {
    stopped = true;
  }

  interface Limiter {
    void doWhenReady(Runnable action);
  }

  Runnable pausedInCodeThatIsRunThen(Limiter limiter) {
    return () -> {
      while (true) {
        limiter.doWhenReady(
            () -> {
              round();
              pause();
            });
      }
    };
  }

  Runnable goesOnInCodeThatIsRunThen(Limiter limiter) {
    return () -> {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        limiter.doWhenReady(this::round);
      }
    };
  }

  Runnable pausedInTasksOfOthers(ExecutorService pool) {
    return () -> {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        pool.execute(StoppedByExceptions::pause);
      }
    };
  }

  /** Some task throws when it is stopped, which says nothing of all the others. */
  static final class Pause implements Runnable {
    @Override
    public void run() {
      pause();
    }
  }

  Runnable anybodysTask(Runnable task) {
    return () -> {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        task.run();
      }
    };
  }

  interface Round {
    void once();
  }

  static final class PausedRound implements Round {
    @Override
    public void once() {
      pause();
    }
  }

  Runnable roundOfItsOwnKind(Round round) {
    return () -> {
      while (true) {
        round.once();
      }
    };
  }

  private static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("stopped");
    }
  }

  private void checkOften() {
    checkStopped();
  }

  private void checkStopped() {
    if (stopped) {
      throw new IllegalStateException("stopped");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void round() {
    Runnable next = queue.poll();
    rounds++;
    if (next != null) {
      next.run();
    }
  }

  private void round(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("number");
    }
    round();
  }
}
