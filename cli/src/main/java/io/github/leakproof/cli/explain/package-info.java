/** The checks' pages, which the build packs with the program. */
@NullMarked
package io.github.leakproof.cli.explain;

import org.jspecify.annotations.NullMarked;
