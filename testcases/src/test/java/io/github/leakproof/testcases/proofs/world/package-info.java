/** What the code of a proof runs in: threads, servers, pools, files, and an end for all of them. */
@NullMarked
package io.github.leakproof.testcases.proofs.world;

import org.jspecify.annotations.NullMarked;
