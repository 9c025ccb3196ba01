/** The command line. */
@NullMarked
package io.github.leakproof.cli;

import org.jspecify.annotations.NullMarked;
