package io.github.leakproof.testcases.proofs.probe;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work that takes until somebody interrupts it, and counts how many are at it. */
public final class RunningTask
    implements Probe, Runnable, Callable<String>, Supplier<String>, AutoCloseable {
  private final AtomicInteger running = new AtomicInteger();
  private final CountDownLatch start = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Override
  public void run() {
    get();
  }

  @Override
  public String call() {
    return get();
  }

  @Override
  public String get() {
    running.incrementAndGet();
    start.countDown();
    try {
      end.await();
      return "done";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } finally {
      running.decrementAndGet();
    }
  }

  /** Waits for somebody to begin with it. */
  public void awaitStart() throws InterruptedException {
    start.await();
  }

  /** Lets all of it end. */
  @Override
  public void close() {
    end.countDown();
  }

  @Override
  public int left() {
    return running.get();
  }

  @Override
  public String unit() {
    return "tasks running";
  }
}
