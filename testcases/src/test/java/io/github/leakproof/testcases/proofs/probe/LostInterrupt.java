package io.github.leakproof.testcases.proofs.probe;

/**
 * An interrupt that nobody hears of any more.
 *
 * @param lost whether it is lost
 */
public record LostInterrupt(boolean lost) implements Probe {

  /**
   * Asks this thread, which was interrupted before it did something; the answer clears the flag.
   */
  public static LostInterrupt ofThisThread() {
    return new LostInterrupt(!Thread.interrupted());
  }

  @Override
  public int left() {
    return lost ? 1 : 0;
  }

  @Override
  public String unit() {
    return "interrupts lost";
  }
}
