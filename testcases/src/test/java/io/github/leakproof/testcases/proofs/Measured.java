package io.github.leakproof.testcases.proofs;

import io.github.leakproof.testcases.proofs.probe.Probe;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What was counted after the leaking code, and after the repaired one.
 *
 * @param unit what was counted
 * @param before what the leaking code has left, and still left when the repaired one was done
 * @param after what the repaired code has left
 */
record Measured(String unit, int before, int after) {
  /** What is left for so long has leaked, provided that the repaired code needs less. */
  private static final Duration LEAK = Duration.ofMillis(200);

  /** The same for what is only left until the garbage collector runs, which may be soon. */
  private static final Duration UNCOLLECTED_LEAK = Duration.ofMillis(40);

  /** What the repaired code ends, and what comes to be in other threads, may take long. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** How often a run is taken back that the garbage collector has disturbed. */
  private static final int ATTEMPTS = 100;

  /** Runs both, while what the first one has left is still there. */
  static Measured of(Class<?> leaking, Class<?> repaired) throws Exception {
    for (int attempt = 1; ; attempt++) {
      long collections = collections();
      try (Trial first = Trial.of(leaking)) {
        Probe probe = first.probe();
        boolean stays = probe.outlivesCollection();
        BooleanSupplier isCertain = () -> stays || collections() == collections;
        Duration shown = first.untilSomethingIsLeft(PATIENCE, isCertain);
        int before = first.leftWithin(stays ? LEAK : UNCOLLECTED_LEAK);
        if (isCertain.getAsBoolean() || attempt == ATTEMPTS) {
          int after = left(repaired, shown);
          int still = stays ? probe.left() : before;
          return new Measured(probe.unit(), Math.min(before, still), after);
        }
      }
    }
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** What the repaired code leaves, if it is given the time that the leak has needed to show. */
  private static int left(Class<?> repaired, Duration shown) throws Exception {
    try (Trial trial = Trial.of(repaired)) {
      int left = trial.leftWithin(PATIENCE);
      Thread.sleep(shown.multipliedBy(2).plusMillis(20).toMillis());
      return Math.max(left, trial.leftWithin(PATIENCE));
    }
  }
}
