package executors.idioms;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Complaint: all ways to end a pool are equal, and no other call is one of them. */
final class ReleaseVerbs {
  List<Runnable> shutdownNowIsEnough(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    return pool.shutdownNow();
  }

  void shutdownIsEnough(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    pool.shutdown();
  }

  boolean textbookSequence(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    pool.shutdown();
    try {
      if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
        pool.shutdownNow();
        return pool.awaitTermination(60, TimeUnit.SECONDS);
      }
      return true;
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean quiescenceIsNoEnd(Runnable job) {
    ForkJoinPool pool = new ForkJoinPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    return pool.awaitQuiescence(5, TimeUnit.SECONDS);
  }

  boolean askingIsNoEnd(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    return pool.isShutdown() || pool.isTerminated();
  }

  void droppingTheReferenceIsNoEnd(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    pool = null;
  }
}
