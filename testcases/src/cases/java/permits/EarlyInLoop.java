package permits;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The method leaves with the permit before the task that would give it back is made. */
final class EarlyInLoop {
  void loop(Executor pool, Semaphore s, List<Runnable> all) throws InterruptedException {
    for (Runnable each : all) {
      s.acquire(); // LEAK LockRelease/PermitNotReleased
      if (each == null) {
        return;
      }
      pool.execute(
          () -> {
            try {
              each.run();
            } finally {
              s.release();
            }
          });
    }
  }

  void plain(Executor pool, Semaphore s, Runnable each) throws InterruptedException {
    s.acquire(); // LEAK LockRelease/PermitNotReleased
    if (each == null) {
      return;
    }
    pool.execute(
        () -> {
          try {
            each.run();
          } finally {
            s.release();
          }
        });
  }

  void beforeWhatMayFail(Executor pool, Semaphore s, Runnable each) throws InterruptedException {
    s.acquire(); // LEAK LockRelease/PermitNotReleased
    if (each == null) {
      return;
    }
    new Delivery(each.toString()).by(pool, s::release);
  }

  private record Delivery(String text) {
    void by(Executor pool, Runnable done) {
      pool.execute(
          () -> {
            try {
              System.out.println(text);
            } finally {
              done.run();
            }
          });
    }
  }
}
