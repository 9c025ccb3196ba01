package permits;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A helper that only makes the releasing task cannot throw. */
final class PermitInMadeTask {
  private final Semaphore limit = new Semaphore(3);

  void made(Executor executor, Runnable body) throws InterruptedException {
    limit.acquire();
    executor.execute(releasing(limit, body));
  }

  void madeHere(Executor executor, Runnable body) throws InterruptedException {
    limit.acquire();
    executor.execute(
        () -> {
          try {
            body.run();
          } finally {
            limit.release();
          }
        });
  }

  private static Runnable releasing(Semaphore limit, Runnable body) {
    return () -> {
      try {
        body.run();
      } finally {
        limit.release();
      }
    };
  }
}
