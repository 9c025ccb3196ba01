package executors;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Pools made in, captured by, or used through lambdas and inner classes. */
final class Captured {
  private final ExecutorService lent;

  Captured(ExecutorService lent) {
    this.lent = lent;
  }

  void lambdaOnlyUsesIt(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(job -> pool.execute(job));
  }

  void methodReferenceOnlyUsesIt(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(pool::execute);
  }

  void nestedPoolInsideATask(Runnable left, Runnable right) {
    lent.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          ExecutorService inner = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
          inner.submit(left);
          inner.submit(right);
        });
  }

  Runnable anonymousTaskLeaksItsOwn(List<Runnable> jobs) {
    return new Runnable() {
      @Override
      public void run() {
        ExecutorService inner = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
        jobs.forEach(inner::submit);
      }
    };
  }

  Consumer<Runnable> freshPoolForEveryCall() {
    return job -> Executors.newSingleThreadExecutor().submit(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void nestedPoolEnded(Runnable left, Runnable right) {
    lent.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          ExecutorService inner = Executors.newFixedThreadPool(2);
          try {
            inner.submit(left);
            inner.submit(right);
          } finally {
            inner.shutdown();
          }
        });
  }

  Future<?> lastTaskEndsThePool(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    return pool.submit(pool::shutdown);
  }

  void scheduledTaskEndsItsPool(Runnable job) {
    ScheduledExecutorService once = Executors.newSingleThreadScheduledExecutor();
    once.schedule(
        () -> {
          try {
            job.run();
          } finally {
            once.shutdown();
          }
        },
        5,
        TimeUnit.SECONDS);
  }

  Thread localClassEndsIt(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    class Stopper implements Runnable {
      @Override
      public void run() {
        pool.shutdown();
      }
    }
    pool.execute(job);
    return new Thread(new Stopper(), "stopper");
  }

  void timerTaskCancelsItsTimer(CountDownLatch done) {
    Timer timer = new Timer("poll");
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            if (done.getCount() == 0) {
              timer.cancel();
            }
          }
        },
        0,
        250);
  }

  ThreadLocal<ExecutorService> perThread() {
    return ThreadLocal.withInitial(() -> Executors.newSingleThreadExecutor());
  }

  AutoCloseable anonymousCloserEndsIt(Runnable job) {
    final ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    return new AutoCloseable() {
      @Override
      public void close() {
        pool.shutdownNow();
      }
    };
  }
}
