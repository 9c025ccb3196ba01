package io.github.leakproof.javac.fix;

/** One kind of fix. */
interface Strategy {

  /**
   * Drafts the fix of one finding.
   *
   * @throws Refused if no edit is safe
   */
  Draft draft(FixRequest request) throws Refused;
}
