package dropped;

import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that can be called off by themselves, whatever became of the executor's handle. */
class TimerTasks {
  private final ScheduledExecutorService scheduler;

  TimerTasks(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  void calledOffWhenDone(CompletableFuture<Void> done) {
    TimerTask task = task();
    scheduler.schedule(task, 3, TimeUnit.SECONDS);
    done.whenComplete((value, failure) -> task.cancel());
  }

  void calledOffHere(boolean wanted) {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            System.out.println("late");
          }
        };
    scheduler.schedule(task, 3, TimeUnit.SECONDS);
    if (!wanted) {
      task.cancel();
    }
  }

  void neverCalledOff() {
    TimerTask task = task();
    scheduler.schedule(task, 3, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  void anotherIsCalledOff(TimerTask other) {
    TimerTask task = task();
    scheduler.schedule(task, 3, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    other.cancel();
  }

  private static TimerTask task() {
    return new TimerTask() {
      @Override
      public void run() {
        System.out.println("late");
      }
    };
  }
}
