/** The labelled cases as tests of PIT, which holds changes of the engine against them. */
@NullMarked
package io.github.leakproof.testcases.mutants;

import org.jspecify.annotations.NullMarked;
