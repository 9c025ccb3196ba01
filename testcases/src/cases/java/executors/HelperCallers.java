package executors;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Pools that are made, used or ended by helpers of another class. */
final class HelperCallers {
  void helperOnlyAwaits(Runnable job) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    PoolHelpers.drain(pool);
  }

  void helperOnlyLogs(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    PoolHelpers.describe(pool);
  }

  void helperOnlySubmits(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    PoolHelpers.runAll(pool, jobs);
  }

  void poolMadeInTheArgumentOfABorrower(List<Runnable> jobs) {
    PoolHelpers.runAll(Executors.newFixedThreadPool(2), jobs); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void freshFromAHelper(List<Runnable> jobs) {
    ExecutorService pool = PoolHelpers.newWorkers(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    PoolHelpers.runAll(pool, jobs);
  }

  void freshFromAHelperInOneChain(Runnable job) {
    PoolHelpers.newWorkers("mail", 1).execute(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void flagSaysNo(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    PoolHelpers.finish(pool, false);
  }

  void flagIsUnknown(Runnable job, boolean stop) {
    ExecutorService pool = Executors.newSingleThreadExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    PoolHelpers.finish(pool, stop);
  }

  void helperReturnsItsArgument(Runnable job) {
    ExecutorService pool = PoolHelpers.warmUp(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
  }

  void helperMayThrowChecked(Runnable job) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    PoolHelpers.drain(pool);
    PoolHelpers.shutdownQuietly(pool);
  }

  void closedAlways(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    PoolHelpers.shutdownAndAwait(pool);
  }

  void closedBehindANullCheck(Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(job);
    PoolHelpers.shutdownQuietly(pool);
  }

  void closedBehindAStateQuery(String job) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      pool.submit(() -> System.out.println(job)).get();
    } finally {
      PoolHelpers.shutdownUnlessStopped(pool);
    }
  }

  void flagSaysYes(Runnable job) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    PoolHelpers.finish(pool, true);
  }

  void flagIsTheOppositeOfTheOwnEnd(Runnable job, boolean abort) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(job);
    if (abort) {
      pool.shutdownNow();
    }
    PoolHelpers.finish(pool, !abort);
  }

  void varargsHelper(Runnable read, Runnable write) {
    ExecutorService readers = Executors.newFixedThreadPool(4);
    ExecutorService writers = Executors.newSingleThreadExecutor();
    readers.execute(read);
    writers.execute(write);
    PoolHelpers.shutdownAll(readers, writers);
  }

  void listHelper(Runnable read, Runnable write) {
    ExecutorService readers = Executors.newFixedThreadPool(4);
    ExecutorService writers = Executors.newSingleThreadExecutor();
    readers.execute(read);
    writers.execute(write);
    PoolHelpers.shutdownEach(List.of(readers, writers));
  }

  void freshFromAHelperAndEnded(List<Runnable> jobs) {
    ExecutorService pool = PoolHelpers.newWorkers(4);
    PoolHelpers.runAllThenEnd(pool, jobs);
  }

  void poolMadeInTheArgumentOfACloser(List<Runnable> jobs) {
    PoolHelpers.runAllThenEnd(Executors.newFixedThreadPool(2), jobs);
  }

  void helperReturnsItsArgumentAndItIsEnded(Runnable job) {
    ThreadPoolExecutor pool =
        PoolHelpers.warmUp((ThreadPoolExecutor) Executors.newFixedThreadPool(2));
    pool.execute(job);
    pool.shutdown();
  }

  ExecutorService freshAndReturned(String name) {
    ExecutorService pool = PoolHelpers.newWorkers(name, 8);
    PoolHelpers.describe(pool);
    return pool;
  }
}
