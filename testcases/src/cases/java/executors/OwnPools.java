package executors;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Classes that are pools themselves: who creates one owns it. */
class OwnPools {

  static class LoggingPool extends ThreadPoolExecutor {
    LoggingPool(int threads, ThreadFactory factory) {
      super(threads, threads, 0L, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), factory);
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
      super.afterExecute(task, failure);
      if (failure != null) {
        failure.printStackTrace();
      }
    }
  }

  static class NamedPool extends LoggingPool {
    NamedPool(String name) {
      super(2, task -> new Thread(task, name));
      prestartAllCoreThreads();
    }
  }

  static class ElasticPool extends ThreadPoolExecutor {
    ElasticPool(int max) {
      super(0, max, 60L, TimeUnit.SECONDS, new SynchronousQueue<>());
    }
  }

  static class TimedOutPool extends ThreadPoolExecutor {
    TimedOutPool(int threads) {
      super(threads, threads, 60L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
      allowCoreThreadTimeOut(true);
    }
  }

  static class EndsWithTheMachine extends ScheduledThreadPoolExecutor {
    EndsWithTheMachine(String name) {
      super(1, task -> new Thread(task, name));
      Runtime.getRuntime().addShutdownHook(new Thread(this::shutdownNow));
    }
  }

  static class Watchdog extends Timer {
    Watchdog(long millis) {
      super("watchdog", true);
      schedule(
          new TimerTask() {
            @Override
            public void run() {
              System.out.println("still here");
            }
          },
          millis,
          millis);
    }
  }

  static class Delegating extends ForkJoinPool {
    Delegating() {
      this(Runtime.getRuntime().availableProcessors());
    }

    Delegating(int parallelism) {
      super(parallelism, defaultForkJoinWorkerThreadFactory, null, true);
    }
  }

  void loggingNeverEnded(Runnable job) {
    ThreadPoolExecutor pool =
        new LoggingPool(2, Thread::new); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void namedNeverEnded(Runnable job) {
    new NamedPool("mail").execute(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void watchdogNeverEnded() {
    Watchdog watchdog = new Watchdog(100); // LEAK ExecutorShutdown/ExecutorNotShutdown
    System.out.println("watching with " + watchdog);
  }

  void delegatingNeverEnded(Runnable job) {
    Delegating pool = new Delegating(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void namedEnded(Runnable job) {
    NamedPool pool = new NamedPool("mail");
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  void watchdogEnded(Runnable job) {
    Watchdog watchdog = new Watchdog(100);
    try {
      job.run();
    } finally {
      watchdog.cancel();
    }
  }

  void elastic(Runnable job) {
    new ElasticPool(4).execute(job);
    new TimedOutPool(4).execute(job);
    new EndsWithTheMachine("clock").execute(job);
  }

  LoggingPool returned() {
    return new NamedPool("returned");
  }

  void anonymousEnded(Runnable job) {
    ThreadPoolExecutor pool =
        new LoggingPool(1, Thread::new) {
          @Override
          protected void terminated() {
            System.out.println("over");
          }
        };
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  void anonymousNeverEnded(Runnable job) {
    ThreadPoolExecutor pool =
        new NamedPool("anonymous") { // LEAK ExecutorShutdown/ExecutorNotShutdown
          @Override
          protected void terminated() {
            System.out.println("over");
          }
        };
    pool.execute(job);
  }

  static final class KeepsOne {
    private final NamedPool pool =
        new NamedPool("kept"); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class KeepsOneAndEndsIt {
    private final NamedPool pool = new NamedPool("kept");

    void accept(Runnable job) {
      pool.execute(job);
    }

    void close() {
      pool.shutdown();
    }
  }
}
