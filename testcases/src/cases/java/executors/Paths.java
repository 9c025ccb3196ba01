package executors;

import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Which paths count: returns, throws and checked exceptions, not those of unchecked ones. */
final class Paths {
  private static final Cleaner CLEANER = Cleaner.create();

  String callThatDeclaresException(Callable<String> job) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    String text = job.call();
    pool.execute(() -> System.out.println(text));
    pool.shutdown();
    return text;
  }

  void closeOfSomethingElseComesFirst(AutoCloseable source, Runnable job) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    source.close();
    pool.shutdown();
  }

  int manyPathsOneFinding(List<Runnable> jobs, int limit) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (jobs.isEmpty()) {
      return 0;
    }
    if (jobs.size() > limit) {
      throw new IllegalArgumentException("more than " + limit);
    }
    jobs.forEach(pool::execute);
    return jobs.size();
  }

  void rethrownBeforeTheEnd(Callable<String> job) {
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      pool.submit(job).get();
    } catch (Exception e) {
      throw new IllegalStateException("job failed", e);
    }
    pool.shutdown();
  }

  void secondPoolNeverReached(Callable<String> left, Callable<String> right) throws Exception {
    ExecutorService first = Executors.newFixedThreadPool(2);
    ExecutorService second = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      first.submit(left).get();
      second.submit(right).get();
      second.shutdown();
    } finally {
      first.shutdown();
    }
  }

  void uncheckedOfACallee(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    check(jobs);
    jobs.forEach(pool::execute);
    pool.shutdown();
  }

  private static void check(List<Runnable> jobs) {
    if (jobs.size() > 100) {
      throw new IllegalArgumentException("too many jobs");
    }
  }

  void twoPoolsInOneFinally(Callable<String> left, Callable<String> right) throws Exception {
    ExecutorService first = Executors.newFixedThreadPool(2);
    ExecutorService second = Executors.newFixedThreadPool(2);
    try {
      first.submit(left).get();
      second.submit(right).get();
    } finally {
      first.shutdown();
      second.shutdown();
    }
  }

  void nestedFinally(Callable<String> left, Callable<String> right) throws Exception {
    ExecutorService first = Executors.newFixedThreadPool(2);
    try {
      ExecutorService second = Executors.newFixedThreadPool(2);
      try {
        first.submit(left).get();
        second.submit(right).get();
      } finally {
        second.shutdownNow();
      }
    } finally {
      first.shutdownNow();
    }
  }

  void rethrownAfterTheEnd(Callable<String> job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      pool.submit(job).get();
    } catch (Exception e) {
      pool.shutdownNow();
      throw new IllegalStateException("job failed", e);
    }
    pool.shutdown();
  }

  void recursionIsUnknown(List<Runnable> jobs) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    runRest(pool, jobs, 0);
  }

  private static void runRest(ExecutorService pool, List<Runnable> jobs, int from) {
    if (from == jobs.size()) {
      pool.shutdown();
    } else {
      pool.execute(jobs.get(from));
      runRest(pool, jobs, from + 1);
    }
  }

  void registeredWithACleaner(Object owner, Runnable job) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CLEANER.register(owner, pool::shutdown);
    pool.execute(job);
  }
}
