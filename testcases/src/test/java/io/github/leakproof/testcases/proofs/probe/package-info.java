/** What a leak leaves behind, each kind as something that can be counted. */
@NullMarked
package io.github.leakproof.testcases.proofs.probe;

import org.jspecify.annotations.NullMarked;
