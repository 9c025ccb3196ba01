package io.github.leakproof.testcases.proofs.world;

import io.github.leakproof.testcases.proofs.probe.Probe;

/** Runs code so that it leaks what it can leak. */
public interface Proof {

  /** Runs the code to the end of its failure, and says what to count then. */
  Probe run(World world) throws Exception;
}
