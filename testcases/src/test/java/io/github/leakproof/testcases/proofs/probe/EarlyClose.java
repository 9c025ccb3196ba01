package io.github.leakproof.testcases.proofs.probe;

import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that find closed what they are to work on. */
public final class EarlyClose implements Probe {
  private final AtomicInteger left;

  /** None of so many tasks has done its work yet. */
  public EarlyClose(int tasks) {
    left = new AtomicInteger(tasks);
  }

  /** Tells that a task has found it open, and done its work. */
  public void done() {
    left.decrementAndGet();
  }

  @Override
  public int left() {
    return left.get();
  }

  @Override
  public String unit() {
    return "tasks without their resource";
  }
}
