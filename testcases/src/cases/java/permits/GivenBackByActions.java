package permits;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A permit that an action of another class gives back, through the object that it is made with. */
final class GivenBackByActions {
  private final Semaphore semaphore = new Semaphore(1);
  private final Executor executor;

  GivenBackByActions(Executor executor) {
    this.executor = executor;
  }

  private static final class Action implements Runnable {
    private final Runnable task;
    private final GivenBackByActions manager;

    Action(Runnable task, GivenBackByActions manager) {
      this.task = task;
      this.manager = manager;
    }

    @Override
    public void run() {
      try {
        task.run();
      } finally {
        manager.semaphore.release();
      }
    }
  }

  boolean roll(Runnable now, Runnable later) throws InterruptedException {
    semaphore.acquire();
    boolean isOwed = true;
    try {
      now.run();
      if (later != null) {
        executor.execute(new Action(later, this));
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
