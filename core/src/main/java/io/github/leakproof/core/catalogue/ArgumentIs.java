package io.github.leakproof.core.catalogue;

/**
 * A condition on a constant argument.
 *
 * @param index 0-based parameter
 * @param relation how the argument compares with the constant
 * @param constant the constant's decimal or boolean spelling, {@code "0"}, {@code "true"}
 */
public record ArgumentIs(int index, Relation relation, String constant) {

  /** How the argument compares with the constant. */
  public enum Relation {
    EQUAL,
    /** Also holds where the argument is not a constant. */
    NOT_EQUAL
  }
}
