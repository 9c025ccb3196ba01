package io.github.leakproof.testcases.proofs.probe;

import java.util.function.IntSupplier;

/**
 * Connections that a server sees, because its clients have not closed them.
 *
 * @param open how many the server has
 */
public record OpenConnections(IntSupplier open) implements Probe {
  @Override
  public int left() {
    return open.getAsInt();
  }

  @Override
  public String unit() {
    return "connections open at the server";
  }

  /** Clients close theirs when they are collected. */
  @Override
  public boolean outlivesCollection() {
    return false;
  }
}
