package io.github.leakproof.testcases.proofs.probe;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Threads that go on, idle or not, when nobody has a use for them any more.
 *
 * @param threads those that may be alive
 * @param name what their names contain
 * @param outlivesCollection whether they go on when their owner is collected
 */
public record LiveThreads(
    Supplier<Collection<Thread>> threads, String name, boolean outlivesCollection)
    implements Probe {
  /** Those that are started from now on. */
  public LiveThreads sinceNow() {
    Set<Thread> before = Set.copyOf(threads.get());
    return new LiveThreads(
        () -> threads.get().stream().filter(t -> !before.contains(t)).toList(),
        name,
        outlivesCollection);
  }

  /** The same, of an owner whose threads end when it is collected. */
  public LiveThreads endedByCollection() {
    return new LiveThreads(threads, name, false);
  }

  @Override
  public int left() {
    return (int)
        threads.get().stream().filter(t -> t.isAlive() && t.getName().contains(name)).count();
  }

  @Override
  public String unit() {
    return "threads alive";
  }
}
