/** Drives the compiler and the checks over a resolved target. */
@NullMarked
package io.github.leakproof.cli.scan;

import org.jspecify.annotations.NullMarked;
