package executors;

import java.util.Collection;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Every factory and constructor of the JDK. */
final class Factories {
  private final ThreadFactory daemons;

  Factories(ThreadFactory daemons) {
    this.daemons = daemons;
  }

  void fixedWithFactory(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2, daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void cachedWithFactory(Runnable job) {
    ExecutorService pool = Executors.newCachedThreadPool(daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void singleWithFactory(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor(daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void singleScheduled(Runnable probe) {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.scheduleAtFixedRate(probe, 0, 30, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  void singleScheduledWithFactory(Runnable probe) {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.schedule(probe, 1, TimeUnit.SECONDS);
  }

  void scheduled(Runnable probe) {
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.scheduleWithFixedDelay(probe, 0, 1, TimeUnit.MINUTES); // LEAK FutureCancellation/FutureDropped
  }

  void workStealing(Collection<Runnable> jobs) {
    ExecutorService pool = Executors.newWorkStealingPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(pool::execute);
  }

  void workStealingWithParallelism(Collection<Runnable> jobs) {
    ExecutorService pool = Executors.newWorkStealingPool(8); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(pool::execute);
  }

  void threadPoolConstructor(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            2, 8, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
    pool.execute(job);
  }

  void scheduledConstructor(Runnable probe) {
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.setRemoveOnCancelPolicy(true);
    scheduler.schedule(probe, 10, TimeUnit.SECONDS);
  }

  long forkJoinConstructor(RecursiveTask<Long> sum) {
    ForkJoinPool pool = new ForkJoinPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return pool.invoke(sum);
  }

  void timerNeverCancelled(TimerTask beat) {
    Timer timer = new Timer("heartbeat"); // LEAK ExecutorShutdown/ExecutorNotShutdown
    timer.schedule(beat, 0, 1_000);
  }

  void purgeIsNoRelease(TimerTask beat) {
    Timer timer = new Timer(true); // LEAK ExecutorShutdown/ExecutorNotShutdown
    timer.schedule(beat, 0, 1_000);
    timer.purge();
  }

  void cancellingTheTaskIsNotCancellingTheTimer(TimerTask beat) {
    Timer timer = new Timer(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    timer.schedule(beat, 0, 1_000);
    beat.cancel();
  }

  void timerCancelled(TimerTask once) {
    Timer timer = new Timer("once");
    try {
      timer.schedule(once, 1_000);
    } finally {
      timer.cancel();
    }
  }

  void timerCancelledByItsOwnTask(Runnable job) {
    Timer timer = new Timer("once");
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            job.run();
            timer.cancel();
          }
        },
        1_000);
  }

  long forkJoinEnded(RecursiveTask<Long> sum) {
    ForkJoinPool pool = new ForkJoinPool(4);
    try {
      return pool.invoke(sum);
    } finally {
      pool.shutdown();
    }
  }

  long commonPoolHasNoOwner(RecursiveTask<Long> sum) {
    ForkJoinPool pool = ForkJoinPool.commonPool();
    return pool.invoke(sum);
  }

  void scheduledEnded(Runnable probe) {
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, daemons);
    scheduler.schedule(probe, 10, TimeUnit.SECONDS);
    scheduler.shutdown();
  }

  void threadPoolEnded(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 1, 0L, TimeUnit.MILLISECONDS, new ArrayBlockingQueue<>(16));
    pool.execute(job);
    pool.shutdownNow();
  }

  void workStealingEnded(Collection<Runnable> jobs) {
    ExecutorService pool = Executors.newWorkStealingPool(4);
    jobs.forEach(pool::execute);
    pool.shutdown();
  }

  void callableAdaptersAreNoPools(Runnable job) throws Exception {
    Executors.callable(job, "ok").call();
    ThreadFactory factory = Executors.defaultThreadFactory();
    factory.newThread(job).start();
  }
}
