package io.github.leakproof.testcases.proofs.probe;

import java.util.List;

/**
 * Threads that wait for what never comes.
 *
 * @param waiters the threads
 */
public record HangingWaiter(List<Thread> waiters) implements Probe {
  @Override
  public int left() {
    return (int) waiters.stream().filter(Thread::isAlive).count();
  }

  @Override
  public String unit() {
    return "waiters hanging";
  }
}
