package permits;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** The task gives the permit back at its end, to which it may not come. */
class PermitsOfFailingTasks {
  private final Semaphore slots = new Semaphore(4);
  private final ExecutorService executor;
  private long bytes;

  PermitsOfFailingTasks(ExecutorService executor) {
    this.executor = executor;
  }

  void givesBackAfterTheWork(Runnable work) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    executor.execute(
        () -> {
          work.run();
          slots.release();
        });
  }

  void givesBackInFinally(Runnable work) throws InterruptedException {
    slots.acquire();
    executor.execute(
        () -> {
          try {
            work.run();
          } finally {
            slots.release();
          }
        });
  }

  Future<String> givesBackUnlessItFails(Callable<String> work) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    return executor.submit(
        () -> {
          String answer = work.call();
          slots.release();
          return answer;
        });
  }

  void logsTheFailure(InputStream in) throws InterruptedException {
    slots.acquire(); // LEAK LockRelease/PermitNotReleased
    executor.execute(
        () -> {
          try {
            bytes += in.readAllBytes().length;
            slots.release();
          } catch (IOException e) {
            System.err.println(e);
          }
        });
  }

  void givesBackOnBothWays(InputStream in) throws InterruptedException {
    slots.acquire();
    executor.execute(
        () -> {
          try {
            bytes += in.readAllBytes().length;
          } catch (IOException | RuntimeException e) {
            System.err.println(e);
          }
          slots.release();
        });
  }

  void givenBackByWhoeverWaits(Callable<String> work) throws InterruptedException {
    slots.acquire();
    Future<String> answer =
        executor.submit(
            () -> {
              String text = work.call();
              slots.release();
              return text;
            });
    try {
      answer.get();
    } catch (ExecutionException e) {
      slots.release();
    }
  }

  CompletableFuture<Void> givenBackByALaterStage(Runnable work) throws InterruptedException {
    slots.acquire();
    return CompletableFuture.runAsync(
            () -> {
              work.run();
              slots.release();
            },
            executor)
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                slots.release();
              }
            });
  }

  void givesBackWhatIsRejected(Semaphore permits, Executor other, Runnable work) {
    permits.acquireUninterruptibly();
    try {
      other.execute(
          () -> {
            try {
              work.run();
            } finally {
              permits.release();
            }
          });
    } catch (RejectedExecutionException e) {
      permits.release();
    }
  }

  void givesBackTheParameter(Semaphore permits, Executor other, Runnable work) {
    permits.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    other.execute(
        () -> {
          work.run();
          permits.release();
        });
  }

  void onlyAnnounces(Executor other) throws InterruptedException {
    slots.acquire();
    other.execute(
        () -> {
          bytes++;
          slots.release();
        });
  }
}
