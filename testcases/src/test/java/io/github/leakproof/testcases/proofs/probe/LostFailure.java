package io.github.leakproof.testcases.proofs.probe;

import java.util.concurrent.atomic.AtomicInteger;

/** Work that fails, and how many of its failures nobody has heard of. */
public final class LostFailure implements Probe, Runnable {
  private final AtomicInteger unheard;

  /** Work that is going to be done, and to fail, so many times. */
  public LostFailure(int failures) {
    unheard = new AtomicInteger(failures);
  }

  @Override
  public void run() {
    throw new Failed(this);
  }

  /** What the work throws. */
  private static final class Failed extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final transient LostFailure work;

    Failed(LostFailure work) {
      super("the work has failed");
      this.work = work;
    }
  }

  /** Tells that an exception was heard of. */
  public static void hear(Throwable thrown) {
    if (thrown instanceof Failed failed) {
      failed.work.unheard.decrementAndGet();
    }
  }

  @Override
  public int left() {
    return unheard.get();
  }

  @Override
  public String unit() {
    return "failures lost";
  }
}
