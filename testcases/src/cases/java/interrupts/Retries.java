package interrupts;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loops that wait: retries, shutdowns, uninterruptible waits. */
class Retries {
  private static final Logger log = LoggerFactory.getLogger(Retries.class);

  interface Upload {
    void send(byte[] data) throws IOException;
  }

  <T> T takeUninterruptibly(BlockingQueue<T> queue) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  <T> T takeDeaf(BlockingQueue<T> queue) {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        // try again
      }
    }
  }

  void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitDeaf(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        log.debug("again");
      }
    }
  }

  void flagOnSomePaths(CountDownLatch latch, boolean polite) {
    boolean interrupted = false;
    try {
      latch.await();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      interrupted = polite;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void kept(CountDownLatch latch) throws InterruptedException {
    InterruptedException pending = null;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        pending = e;
      }
    }
    if (pending != null) {
      throw pending;
    }
  }

  boolean upload(Upload target, byte[] data) {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        target.send(data);
        return true;
      } catch (IOException e) {
        log.warn("attempt {} failed", attempt, e);
      }
      try {
        Thread.sleep(1000L << attempt);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        log.warn("backoff interrupted");
      }
    }
    return false;
  }

  boolean uploadPolitely(Upload target, byte[] data) {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        target.send(data);
        return true;
      } catch (IOException e) {
        log.warn("attempt {} failed", attempt, e);
      }
      try {
        Thread.sleep(1000L << attempt);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  <T> T withRetries(Callable<T> call) throws Exception {
    int attempt = 0;
    while (true) {
      try {
        return call.call();
      } catch (IOException e) {
        if (++attempt > 3) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private void pause(int attempt) {
    try {
      TimeUnit.SECONDS.sleep(attempt);
    } catch (InterruptedException ex) { // LEAK FutureCancellation/InterruptSwallowed
      log.trace("pause cut short", ex);
    }
  }

  void shutDown(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  void shutDownDeaf(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      pool.shutdownNow();
    }
  }

  synchronized void awaitSignal() {
    try {
      wait(100);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
    }
  }

  void givesUpInTheEnd(CountDownLatch latch) throws InterruptedException {
    int woken = 0;
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        if (woken++ == 0) {
          Thread.currentThread().interrupt();
          continue;
        }
        throw e;
      }
    }
  }

  private final Object turn = new Object();
  private String active;

  void waitsForItsTurn(String name) {
    boolean interrupted = false;
    synchronized (turn) {
      while (active != null) {
        try {
          turn.wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      active = name;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void waitsForItsTurnDeaf(String name) {
    synchronized (turn) {
      while (active != null) {
        try {
          turn.wait();
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println(name + " goes on waiting");
        }
      }
      active = name;
    }
  }
}
