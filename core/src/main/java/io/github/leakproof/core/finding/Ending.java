package io.github.leakproof.core.finding;

/**
 * A place behind which the resource is no longer this body's to release, or can be no more.
 *
 * @param origin the host's handle of the call or statement
 * @param means what happens there
 */
public record Ending(Object origin, Means means) {

  /** How an obligation ends. */
  public enum Means {
    /** An object that the body has made keeps it from there on. */
    KEPT,
    /** An exception leaves the body there on another path, and it is still held. */
    LOST,
    /** It is released, here or in a callee. */
    RELEASED,
    /** A callee decides whether it is released. */
    PERHAPS_RELEASED,
    /** Work begins that is the resource's to stop. */
    STARTED,
    /** Somebody else may have it now: it is returned, stored, or given to unknown code. */
    HANDED_ON;

    /** What is true of a place that may do either. */
    public Means join(Means other) {
      return compareTo(other) > 0 ? this : other;
    }
  }
}
