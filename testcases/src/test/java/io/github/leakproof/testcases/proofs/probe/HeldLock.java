package io.github.leakproof.testcases.proofs.probe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * A lock that nobody else can take any more. To be asked by a thread that does not hold it.
 *
 * @param lock the lock, or the half of it that excludes all others
 */
public record HeldLock(Lock lock) implements Probe {

  /** One of which either half may still be held. */
  public static HeldLock of(ReadWriteLock lock) {
    return new HeldLock(lock.writeLock());
  }

  /** One that is held by a stamp. */
  public static HeldLock of(StampedLock lock) {
    return new HeldLock(lock.asWriteLock());
  }

  @Override
  public int left() {
    if (!lock.tryLock()) {
      return 1;
    }
    lock.unlock();
    return 0;
  }

  @Override
  public String unit() {
    return "locks held";
  }
}
