package io.github.leakproof.testcases.proofs.world;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** A pool of one thread that has something else to do first. */
public final class LatePool {
  private final CountDownLatch begin = new CountDownLatch(1);
  private final ExecutorService pool;

  LatePool(ExecutorService pool) {
    this.pool = pool;
    pool.execute(this::awaitBegin);
  }

  private void awaitBegin() {
    try {
      begin.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The pool. */
  public ExecutorService pool() {
    return pool;
  }

  /** Lets the tasks begin. */
  public void begin() {
    begin.countDown();
  }
}
