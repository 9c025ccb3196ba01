package permits;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The action gives back what is its own: nobody gives back the manager's permit. */
final class NeverGivenBackByActions {
  private final Semaphore semaphore = new Semaphore(1);
  private final Executor executor;

  NeverGivenBackByActions(Executor executor) {
    this.executor = executor;
  }

  private static final class Action implements Runnable {
    private final Runnable task;
    private final Semaphore own = new Semaphore(1);

    Action(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      own.acquireUninterruptibly();
      try {
        task.run();
      } finally {
        own.release();
      }
    }
  }

  boolean roll(Runnable now, Runnable later) throws InterruptedException {
    semaphore.acquire(); // LEAK LockRelease/PermitNotReleased
    boolean isOwed = true;
    try {
      now.run();
      if (later != null) {
        executor.execute(new Action(later));
        isOwed = false;
      }
      return true;
    } finally {
      if (isOwed) {
        semaphore.release();
      }
    }
  }
}
