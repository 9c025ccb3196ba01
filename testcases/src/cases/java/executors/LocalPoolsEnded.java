package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pools held in a local variable that every path ends. */
final class LocalPoolsEnded {
  int endedInFinally(Callable<Integer> job) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(job).get();
    } finally {
      pool.shutdown();
    }
  }

  List<Future<String>> shutdownNowInFinally(List<Callable<String>> calls)
      throws InterruptedException {
    final ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      return pool.invokeAll(calls);
    } finally {
      pool.shutdownNow();
    }
  }

  void onlyRuntimeExceptionsBetween(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (Runnable job : jobs) {
      pool.execute(job);
    }
    pool.shutdown();
  }

  boolean shutdownBeforeTheCheckedWait(List<Runnable> jobs) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    jobs.forEach(pool::execute);
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.MINUTES);
  }

  String checkedExceptionsCaughtBeforeTheEnd(Callable<String> job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    String text = "";
    try {
      text = pool.submit(job).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      System.err.println("job failed: " + e.getCause());
    }
    pool.shutdown();
    return text;
  }

  void declaredNullThenCreatedInsideTry(Callable<String> job) throws Exception {
    ExecutorService pool = null;
    try {
      job.call();
      pool = Executors.newCachedThreadPool();
      pool.submit(job).get();
    } finally {
      if (pool != null) {
        pool.shutdown();
      }
    }
  }

  void nonNullGuard(boolean parallel, Callable<String> job) throws Exception {
    ExecutorService pool = parallel ? Executors.newFixedThreadPool(2) : null;
    try {
      if (pool == null) {
        job.call();
      } else {
        pool.submit(job).get();
      }
    } finally {
      if (Objects.nonNull(pool)) {
        pool.shutdown();
      }
    }
  }

  void guardedByIsShutdown(Callable<String> job) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(job).get();
    } finally {
      if (!pool.isShutdown()) {
        pool.shutdown();
      }
    }
  }

  void guardedByIsTerminated(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    if (!pool.isTerminated()) {
      pool.shutdownNow();
    }
  }

  void checkedBeforeItIsCreated(List<Runnable> jobs) {
    if (jobs.isEmpty()) {
      throw new IllegalArgumentException("nothing to do");
    }
    ExecutorService pool = Executors.newFixedThreadPool(jobs.size());
    jobs.forEach(pool::execute);
    pool.shutdown();
  }

  void exitsTheProcess(Runnable job, boolean broken) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    if (broken) {
      System.exit(2);
    }
    pool.shutdown();
  }

  void haltsTheProcess(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    Runtime.getRuntime().halt(0);
  }

  void serverLoopThatNeverEnds(Runnable poll) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    while (true) {
      pool.execute(poll);
      LockSupport.parkNanos(1_000_000L);
    }
  }

  void everyIterationEndsItsOwn(List<Callable<String>> jobs)
      throws ExecutionException, InterruptedException {
    for (Callable<String> job : jobs) {
      ExecutorService pool = Executors.newSingleThreadExecutor();
      try {
        if (pool.submit(job).get() == null) {
          continue;
        }
        System.out.println("done");
      } finally {
        pool.shutdown();
      }
    }
  }

  void endedThroughAnAlias(Runnable job) {
    ExecutorService created = Executors.newFixedThreadPool(2);
    ExecutorService pool = created;
    created.execute(job);
    pool.shutdown();
  }

  void endedBeforeItIsOverwritten(Runnable small, Runnable big) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(small);
    pool.shutdown();
    pool = Executors.newFixedThreadPool(16);
    pool.execute(big);
    pool.shutdown();
  }

  void ownFlagGuardsTheEnd(ExecutorService given, Callable<String> job) throws Exception {
    boolean own = given == null;
    ExecutorService pool = own ? Executors.newSingleThreadExecutor() : given;
    try {
      pool.submit(job).get();
    } finally {
      if (own) {
        pool.shutdown();
      }
    }
  }

  void localListIteratedToEnd(List<Runnable> jobs) {
    List<ExecutorService> lanes = new ArrayList<>();
    for (Runnable job : jobs) {
      ExecutorService lane = Executors.newSingleThreadExecutor();
      lanes.add(lane);
      lane.execute(job);
    }
    for (ExecutorService lane : lanes) {
      lane.shutdown();
    }
  }

  void bothBranchesEnd(Runnable job, boolean abort) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    if (abort) {
      pool.shutdownNow();
    } else {
      pool.shutdown();
    }
  }

  void parameterIsLent(ExecutorService pool, Runnable job) throws InterruptedException {
    pool.execute(job);
    pool.awaitTermination(1, TimeUnit.SECONDS);
  }
}
