package io.github.leakproof.testcases.proofs.probe;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;

/**
 * Permits that were taken and not given back.
 *
 * @param total how many there were
 * @param available how many there are
 */
public record MissingPermits(int total, IntSupplier available) implements Probe {

  /** Those of a semaphore from which nobody has taken any yet. */
  public static MissingPermits of(Semaphore semaphore) {
    return new MissingPermits(semaphore.availablePermits(), semaphore::availablePermits);
  }

  /** Those of a bulkhead. */
  public static MissingPermits of(Bulkhead bulkhead) {
    Bulkhead.Metrics metrics = bulkhead.getMetrics();
    return new MissingPermits(
        metrics.getMaxAllowedConcurrentCalls(), metrics::getAvailableConcurrentCalls);
  }

  @Override
  public int left() {
    return total - available.getAsInt();
  }

  @Override
  public String unit() {
    return "permits missing";
  }
}
