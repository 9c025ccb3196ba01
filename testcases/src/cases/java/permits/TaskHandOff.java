package permits;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** The permit is taken by the submitting thread and given back by the task. */
class TaskHandOff {
  private final Semaphore inFlight = new Semaphore(16);
  private final Executor executor;
  private int submitted;

  TaskHandOff(Executor executor) {
    this.executor = executor;
  }

  void taskReleasesAndRejectionReleases(Runnable work) throws InterruptedException {
    inFlight.acquire();
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } finally {
              inFlight.release();
            }
          });
    } catch (RejectedExecutionException e) {
      inFlight.release();
      throw e;
    }
  }

  void taskReleasesAndEveryFailureReleases(Runnable work) throws InterruptedException {
    inFlight.acquire();
    boolean handedOver = false;
    try {
      executor.execute(
          () -> {
            try {
              work.run();
            } finally {
              inFlight.release();
            }
          });
      handedOver = true;
    } finally {
      if (!handedOver) {
        inFlight.release();
      }
    }
  }

  void decoratesBetweenAcquireAndHandOver(Runnable work, Function<Runnable, Runnable> decorator)
      throws InterruptedException {
    inFlight.acquire(); // LEAK LockRelease/PermitNotReleased
    Runnable decorated = decorator.apply(work);
    executor.execute(
        () -> {
          try {
            decorated.run();
          } finally {
            inFlight.release();
          }
        });
  }

  void returnsBeforeTheHandOver(Runnable work) throws InterruptedException {
    inFlight.acquire(); // LEAK LockRelease/PermitNotReleased
    if (work == null) {
      return;
    }
    submitted++;
    executor.execute(
        () -> {
          try {
            work.run();
          } finally {
            inFlight.release();
          }
        });
  }

  void returnsBeforeTheHandOverToAnObject(Runnable work) throws InterruptedException {
    inFlight.acquire(); // LEAK LockRelease/PermitNotReleased
    if (work == null) {
      return;
    }
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              work.run();
            } finally {
              inFlight.release();
            }
          }
        });
  }

  CompletionStage<String> stageReleasesWhenComplete(Supplier<CompletionStage<String>> call)
      throws InterruptedException {
    inFlight.acquire();
    CompletionStage<String> stage;
    try {
      stage = call.get();
    } catch (Throwable t) {
      inFlight.release();
      throw t;
    }
    return stage.whenComplete((value, error) -> inFlight.release());
  }

  CompletionStage<String> stageIsMadeUnprotected(Supplier<CompletionStage<String>> call)
      throws InterruptedException {
    inFlight.acquire(); // LEAK LockRelease/PermitNotReleased
    CompletionStage<String> stage = call.get();
    return stage.whenComplete((value, error) -> inFlight.release());
  }

  CompletableFuture<String> futureOfThisMethodReleases(CompletableFuture<String> response)
      throws InterruptedException {
    inFlight.acquire();
    return response.whenComplete((value, error) -> inFlight.release());
  }

  void taskTakesAndReleasesItself(Runnable work) {
    executor.execute(
        () -> {
          inFlight.acquireUninterruptibly();
          try {
            work.run();
          } finally {
            inFlight.release();
          }
        });
  }

  void taskTakesAndReleasesWithoutFinally(Runnable work) {
    executor.execute(
        () -> {
          inFlight.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
          work.run();
          inFlight.release();
        });
  }
}
