package executors;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** A pool that is everybody's, or one of its own: who asks which it is knows. */
final class SharedOrOwn {
  static int ok(boolean wide) throws ExecutionException, InterruptedException {
    ForkJoinPool pool = wide ? new ForkJoinPool(8) : ForkJoinPool.commonPool();
    try {
      return pool.submit(() -> 1).get();
    } finally {
      if (pool != ForkJoinPool.commonPool()) {
        pool.shutdown();
      }
    }
  }

  static int leak(boolean wide) throws ExecutionException, InterruptedException {
    ForkJoinPool pool = wide ? new ForkJoinPool(8) : ForkJoinPool.commonPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    try {
      return pool.submit(() -> 1).get();
    } finally {
      if (pool == ForkJoinPool.commonPool()) {
        pool.shutdown();
      }
    }
  }
}
