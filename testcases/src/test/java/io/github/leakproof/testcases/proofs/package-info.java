/** Leaks that are measured while code runs: as it was written, and after its fix. */
@NullMarked
package io.github.leakproof.testcases.proofs;

import org.jspecify.annotations.NullMarked;
