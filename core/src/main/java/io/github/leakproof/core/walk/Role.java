package io.github.leakproof.core.walk;

/** How an alias stands to the resource that is followed. */
public enum Role {
  /** It is the resource. */
  SELF,
  /** A part of it; where the part is absent there is nothing to release. */
  PART,
  /** Wraps it. */
  WRAPPER,
  /** The resource where it is neither null nor zero, else nothing. */
  CONVERTED,
  /** Keeps it as an element. */
  HOLDER,
  /** What it was acquired from, whose end may be its end too; no way to get at the resource. */
  PARENT
}
