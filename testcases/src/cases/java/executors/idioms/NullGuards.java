package executors.idioms;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Complaint: only {@code != null} is understood as a null check. */
final class NullGuards {
  String nonNull(boolean parallel, Callable<String> job) throws Exception {
    ExecutorService pool = null;
    try {
      if (parallel) {
        pool = Executors.newFixedThreadPool(4);
        return pool.submit(job).get();
      }
      return job.call();
    } finally {
      if (Objects.nonNull(pool)) {
        pool.shutdown();
      }
    }
  }

  String isNullReturnsEarly(boolean parallel, Callable<String> job) throws Exception {
    ExecutorService pool = parallel ? Executors.newFixedThreadPool(4) : null;
    if (Objects.isNull(pool)) {
      return job.call();
    }
    try {
      return pool.submit(job).get();
    } finally {
      pool.shutdownNow();
    }
  }

  void optionalIfPresent(boolean parallel, Runnable job) {
    Optional<ExecutorService> pool =
        parallel ? Optional.of(Executors.newFixedThreadPool(4)) : Optional.empty();
    pool.ifPresent(p -> p.execute(job));
    pool.ifPresent(ExecutorService::shutdown);
  }

  void yodaCondition(boolean parallel, Runnable job) {
    ExecutorService pool = parallel ? Executors.newFixedThreadPool(4) : null;
    if (null != pool) {
      pool.execute(job);
      pool.shutdown();
    } else {
      job.run();
    }
  }

  void requireNonNull(Runnable job) {
    ExecutorService pool = Objects.requireNonNull(Executors.newFixedThreadPool(4));
    pool.execute(job);
    pool.shutdown();
  }

  void guardOfTheWrongVariable(Runnable job, Runnable last) {
    ExecutorService pool = Executors.newFixedThreadPool(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(job);
    if (last != null) {
      pool.shutdown();
    }
  }

  void guardIsInverted(boolean parallel, Runnable job) {
    ExecutorService pool = parallel ? Executors.newFixedThreadPool(4) : null; // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (pool == null) {
      job.run();
    } else {
      pool.execute(job);
    }
  }
}
