package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Pools held in a local variable that some path leaves running. */
final class LocalPools {
  void neverEnded(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    for (Runnable job : jobs) {
      pool.execute(job);
    }
  }

  int throwsBeforeShutdown(List<Callable<Integer>> jobs) {
    ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (jobs.size() > 1_000) {
      throw new IllegalArgumentException("too many jobs: " + jobs.size());
    }
    jobs.forEach(pool::submit);
    pool.shutdown();
    return jobs.size();
  }

  int checkedExceptionBeforeShutdown(Callable<Integer> job)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    Future<Integer> answer = pool.submit(job);
    int value = answer.get();
    pool.shutdown();
    return value;
  }

  List<Future<String>> invokeAllMayBeInterrupted(List<Callable<String>> calls)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(8); // LEAK ExecutorShutdown/ExecutorNotShutdown
    List<Future<String>> done = pool.invokeAll(calls);
    pool.shutdown();
    return done;
  }

  boolean earlyReturn(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (jobs.isEmpty()) {
      return false;
    }
    jobs.forEach(pool::execute);
    pool.shutdown();
    return true;
  }

  boolean awaitTerminationIsNoRelease(Runnable job) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    return pool.awaitTermination(5, TimeUnit.SECONDS);
  }

  void awaitsBeforeItShutsDown(Runnable job) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    pool.awaitTermination(5, TimeUnit.SECONDS);
    pool.shutdown();
  }

  String endedInTheCatchOnly(Callable<String> job) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      return pool.submit(job).get();
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      pool.shutdownNow();
      return null;
    }
  }

  void endedForBigBatchesOnly(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    jobs.forEach(pool::execute);
    if (jobs.size() > 100) {
      pool.shutdown();
    }
  }

  void firstPoolOverwritten(Runnable small, Runnable big) {
    ExecutorService pool = Executors.newFixedThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(small);
    pool = Executors.newFixedThreadPool(16);
    pool.execute(big);
    pool.shutdown();
  }

  void onePoolPerBatch(List<List<Runnable>> batches) {
    for (List<Runnable> batch : batches) {
      ExecutorService pool = Executors.newFixedThreadPool(3); // LEAK ExecutorShutdown/ExecutorNotShutdown
      batch.forEach(pool::execute);
    }
  }

  void onlyTheLastOneIsEnded(List<Runnable> jobs) {
    ExecutorService pool = null;
    for (Runnable job : jobs) {
      pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(job);
    }
    if (pool != null) {
      pool.shutdown();
    }
  }

  void continueSkipsTheShutdown(List<List<Runnable>> batches) {
    for (List<Runnable> batch : batches) {
      ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
      if (batch.isEmpty()) {
        continue;
      }
      batch.forEach(pool::execute);
      pool.shutdown();
    }
  }

  void localListThatNobodyIterates(List<Runnable> jobs) {
    List<ExecutorService> lanes = new ArrayList<>();
    for (Runnable job : jobs) {
      ExecutorService lane = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      lanes.add(lane);
      lane.execute(job);
    }
  }

  void switchForgetsACase(String mode, Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    switch (mode) {
      case "drain" -> pool.shutdown();
      case "abort" -> pool.shutdownNow();
      default -> System.err.println("unknown mode " + mode);
    }
  }

  String shutdownInsideTheTryBody(Callable<String> job) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      String text = pool.submit(job).get();
      pool.shutdown();
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      System.err.println("job failed: " + e.getCause());
    }
    return "";
  }
}
