package io.github.leakproof.core.walk;

/** How far a walk follows its resource. */
enum Reach {
  /** Until it lies in a field or in an object that somebody answers for. */
  OWNER,
  /** The same, but not into further holders: the walk follows a holder itself. */
  HOLDER,
  /** The same, and on after code that the caller passed in was called with it. */
  CALLEE
}
