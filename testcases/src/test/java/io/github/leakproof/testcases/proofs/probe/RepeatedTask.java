package io.github.leakproof.testcases.proofs.probe;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Work that is done again and again, though nobody wants it any more. */
public final class RepeatedTask implements Probe, Runnable {
  private static final long WATCH_NANOS = 200_000_000;
  private static final long PAUSE_NANOS = 1_000_000;

  private final AtomicInteger runs = new AtomicInteger();

  @Override
  public void run() {
    runs.incrementAndGet();
  }

  /** One, if it is done again within a time that is many of its periods. */
  @Override
  public int left() {
    int now = runs.get();
    long end = System.nanoTime() + WATCH_NANOS;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
      if (runs.get() != now) {
        return 1;
      }
    }
    return 0;
  }

  @Override
  public String unit() {
    return "tasks repeated";
  }
}
