package interrupts;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls that declare an interrupt and cannot throw it where they stand. */
final class Uninterruptible {
  private Future<?> report;
  private boolean ready;

  void restart(ExecutorService pool, Runnable task) {
    if (report != null && report.isDone()) {
      try {
        report.get();
      } catch (InterruptedException | ExecutionException e) {
        System.err.println(e);
      }
    }
    report = pool.submit(task);
  }

  void restartAtOnce(ExecutorService pool, Runnable task) {
    if (report != null) {
      try {
        report.get();
      } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println(e);
      }
    }
    report = pool.submit(task);
  }

  String peek(Future<String> name) {
    if (!name.isDone()) {
      return "later";
    }
    try {
      return name.get();
    } catch (InterruptedException | ExecutionException e) {
      return "none";
    }
  }

  String peekAtOther(Future<String> name, Future<String> other) {
    if (!name.isDone()) {
      return "later";
    }
    try {
      return other.get();
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      return "none";
    }
  }

  String peekOnOneWay(Future<String> name, boolean isPatient) {
    if (!isPatient && !name.isDone()) {
      return "later";
    }
    try {
      return name.get();
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      return "none";
    }
  }

  boolean awaitUninterruptibly(long millis) {
    try {
      return await(millis, false);
    } catch (InterruptedException e) {
      throw new InternalError();
    }
  }

  boolean awaitImpatiently(long millis) {
    try {
      return await(millis, true);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new InternalError();
    }
  }

  boolean awaitAsTold(long millis, boolean interruptible) {
    try {
      return await(millis, interruptible);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new InternalError();
    }
  }

  boolean awaitHalf(long millis) {
    try {
      return awaitTwice(millis, false);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      return false;
    }
  }

  private synchronized boolean await(long millis, boolean interruptible)
      throws InterruptedException {
    if (interruptible && Thread.interrupted()) {
      throw new InterruptedException();
    }
    boolean interrupted = false;
    try {
      while (!ready) {
        try {
          wait(millis);
        } catch (InterruptedException e) {
          if (interruptible) {
            throw e;
          }
          interrupted = true;
        }
      }
      return ready;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized boolean awaitTwice(long millis, boolean interruptible)
      throws InterruptedException {
    if (interruptible) {
      wait(millis);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    return ready;
  }
}
