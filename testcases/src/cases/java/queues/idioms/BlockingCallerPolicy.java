package queues.idioms;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The rejection handler that makes the caller wait, with and without a limit. */
final class BlockingCallerPolicy {
  private BlockingCallerPolicy() {}

  static final class WaitsForEver implements RejectedExecutionHandler {
    @Override
    public void rejectedExecution(Runnable job, ThreadPoolExecutor pool) {
      if (pool.isShutdown()) {
        throw new RejectedExecutionException("pool is shut down");
      }
      try {
        pool.getQueue().put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static final class WaitsForAWhile implements RejectedExecutionHandler {
    @Override
    public void rejectedExecution(Runnable job, ThreadPoolExecutor pool) {
      try {
        if (!pool.getQueue().offer(job, 5, TimeUnit.SECONDS)) {
          throw new RejectedExecutionException("still full");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RejectedExecutionException("interrupted", e);
      }
    }
  }

  static final class WaitsUntilShutdown implements RejectedExecutionHandler {
    @Override
    public void rejectedExecution(Runnable job, ThreadPoolExecutor pool) {
      BlockingQueue<Runnable> queue = pool.getQueue();
      try {
        while (!pool.isShutdown()) {
          if (queue.offer(job, 100, TimeUnit.MILLISECONDS)) {
            return;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new RejectedExecutionException("pool is shut down");
    }
  }

  static final class RunsIt implements RejectedExecutionHandler {
    @Override
    public void rejectedExecution(Runnable job, ThreadPoolExecutor pool) {
      if (!pool.isShutdown()) {
        job.run();
      }
    }
  }
}
