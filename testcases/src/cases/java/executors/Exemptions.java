package executors;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Pools whose threads end by themselves, and pools that only look so. */
final class Exemptions {
  private static final int NO_CORE_THREADS = 0;
  private static final int ONE_CORE_THREAD = 1;

  void daemonThreadsAreNoExcuse(Runnable job) {
    ThreadFactory daemons = new ThreadFactoryBuilder().setDaemon(true).build();
    ExecutorService pool = Executors.newFixedThreadPool(2, daemons); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void daemonLambdaIsNoExcuse(Runnable job) {
    ExecutorService pool =
        Executors.newSingleThreadExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            task -> {
              Thread thread = new Thread(task, "daemon");
              thread.setDaemon(true);
              return thread;
            });
    pool.execute(job);
  }

  void cachedPoolIsNoExcuse(Runnable job) {
    ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void coreThreadsStay(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            ONE_CORE_THREAD, 8, 60L, TimeUnit.SECONDS, new SynchronousQueue<>());
    pool.execute(job);
  }

  void coreTimeOutSwitchedOff(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            2, 8, 60L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(false);
    pool.execute(job);
  }

  void coreTimeOutOnOneBranchOnly(Runnable job, boolean elastic) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            2, 8, 60L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    if (elastic) {
      pool.allowCoreThreadTimeOut(true);
    }
    pool.execute(job);
  }

  void keepAliveAloneIsNoExcuse(Runnable job, int core) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor( // LEAK ExecutorShutdown/ExecutorNotShutdown
            core, 16, 30L, TimeUnit.SECONDS, new SynchronousQueue<>());
    pool.execute(job);
  }

  void coreThreadsMayTimeOut(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(4, 4, 30L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    pool.execute(job);
  }

  void noCoreThreads(Runnable job) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(0, 16, 30L, TimeUnit.SECONDS, new SynchronousQueue<>());
    pool.execute(job);
  }

  void noCoreThreadsByConstant(Runnable job) {
    Executor pool =
        new ThreadPoolExecutor(NO_CORE_THREADS, 4, 1L, TimeUnit.MINUTES, new SynchronousQueue<>());
    pool.execute(job);
  }

  void exitingExecutorService(Runnable job) {
    ExecutorService pool =
        MoreExecutors.getExitingExecutorService(
            new ThreadPoolExecutor(2, 2, 0L, TimeUnit.SECONDS, new LinkedBlockingQueue<>()));
    pool.execute(job);
  }

  void exitingScheduledExecutorService(Runnable probe) {
    ScheduledExecutorService scheduler =
        MoreExecutors.getExitingScheduledExecutorService(
            new ScheduledThreadPoolExecutor(1), 5, TimeUnit.SECONDS);
    scheduler.scheduleAtFixedRate(probe, 0, 1, TimeUnit.SECONDS);
  }

  void delayedShutdownHook(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    MoreExecutors.addDelayedShutdownHook(pool, 3, TimeUnit.SECONDS);
    pool.execute(job);
  }

  void directExecutorsHaveNoThreads(Runnable job) {
    MoreExecutors.directExecutor().execute(job);
    MoreExecutors.newDirectExecutorService().execute(job);
  }

  static final class ElasticField {
    private final ThreadPoolExecutor pool;

    ElasticField() {
      pool = new ThreadPoolExecutor(4, 4, 30L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
      pool.allowCoreThreadTimeOut(true);
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class NoCoreField {
    private final ExecutorService pool =
        new ThreadPoolExecutor(0, 4, 10L, TimeUnit.SECONDS, new SynchronousQueue<>());

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class DaemonField {
    private final ExecutorService pool =
        Executors.newCachedThreadPool( // LEAK ExecutorShutdown/ExecutorNotShutdown
            new ThreadFactoryBuilder().setDaemon(true).setNameFormat("log-%d").build());

    void accept(Runnable job) {
      pool.execute(job);
    }
  }
}
