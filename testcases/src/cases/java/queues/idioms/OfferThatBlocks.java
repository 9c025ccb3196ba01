package queues.idioms;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A pool's queue whose {@code offer} waits, so that {@code execute} does: with a limit, or not. */
final class OfferThatBlocks {
  private OfferThatBlocks() {}

  static final class ForEver extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    ForEver(int capacity) {
      super(capacity);
    }

    @Override
    public boolean offer(Runnable job) {
      try {
        put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  static final class ForAWhile extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    ForAWhile(int capacity) {
      super(capacity);
    }

    @Override
    public boolean offer(Runnable job) {
      try {
        return offer(job, 5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  static BlockingQueue<Runnable> anonymousForEver() {
    return new ArrayBlockingQueue<>(64) {
      private static final long serialVersionUID = 1L;

      @Override
      public boolean offer(Runnable job) {
        try {
          super.put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
          return true;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    };
  }
}
