package io.github.leakproof.core.pattern;

/** How a leak path ends or what opens it, from most to least certain. */
public enum PathKind {
  /** Ends in a return or by falling off the end of the body. */
  NORMAL,
  /**
   * Opened by a {@code throw} of the method itself or by a declared checked exception of a call.
   */
  THROWN,
  /** Opened by nothing but an unchecked exception of a call or an operation. */
  UNCHECKED
}
