package interrupts;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Handlers that pass the interrupt on, but not on all paths. */
class PartlyPassedOn {
  private volatile boolean running;

  interface Listener {
    void failed(Exception e);
  }

  String unlessEnding(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (!running)
        return null;
      throw new IllegalStateException(e);
    }
    return "done";
  }

  String take(BlockingQueue<String> queue, boolean interruptibly) throws InterruptedException {
    while (true) {
      try {
        String next = queue.poll(1, TimeUnit.SECONDS);
        if (next != null) {
          return next;
        }
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        if (interruptibly) {
          throw e;
        }
        queue.poll(1, TimeUnit.SECONDS);
      }
    }
  }

  synchronized void awaitStart(boolean interruptibly) throws InterruptedException {
    while (!running) {
      try {
        wait();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        if (interruptibly) {
          throw e;
        }
      }
    }
  }

  void tell(CountDownLatch latch, CompletableFuture<String> result) {
    try {
      latch.await();
      result.complete("done");
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      if (running) {
        result.completeExceptionally(e);
      } else if (!result.isDone()) {
        System.err.println(e);
        result.completeExceptionally(e);
      }
    }
  }

  void restoredSometimes(CountDownLatch latch, boolean strict) {
    try {
      latch.await();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (strict) {
        Thread.currentThread().interrupt();
      } else if (running)
        System.err.println("interrupted");
    }
  }

  int jumpsAway(CountDownLatch latch, int limit) throws InterruptedException {
    int rounds = 0;
    for (; ; ) {
      try {
        latch.await();
        return rounds;
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        if (!running) {
          return -1;
        } else if (rounds++ > limit) {
          throw e;
        }
      }
    }
  }

  void passesOnInLoop(BlockingQueue<String> queue, Iterable<Listener> listeners) {
    try {
      System.out.println(queue.take());
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      for (Listener listener : listeners) {
        listener.failed(e);
      }
    }
  }

  void rememberedInVain(BlockingQueue<String> queue, long limit) throws IOException {
    boolean interrupted = false;

    long rounds = 0;
    while (!queue.isEmpty()) {
      synchronized (queue) {
        try {
          queue.wait(250);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          interrupted = true;
          System.err.println("still waiting");
        }
      }
      if (rounds++ > limit) {
        throw new IOException("stalled");
      }
    }
    if (interrupted) {
      // for the caller
      Thread.currentThread().interrupt();
    }
  }

  void rememberedAndForgotten(BlockingQueue<String> queue) {
    boolean interrupted = false;
    while (!queue.isEmpty()) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        interrupted = running;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  String causeThrown(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      if (e instanceof IllegalStateException) {
        throw (IllegalStateException) e;
      }
      if (e.getCause() instanceof IllegalStateException) {
        throw (IllegalStateException) e.getCause();
      }
      throw new IllegalArgumentException(e);
    }
  }

  String messageThrown(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      throw new IllegalArgumentException(e.getMessage());
    }
  }
}
