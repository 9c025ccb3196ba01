/** Helpers of the command line's tests. */
@NullMarked
package io.github.leakproof.cli.testkit;

import org.jspecify.annotations.NullMarked;
