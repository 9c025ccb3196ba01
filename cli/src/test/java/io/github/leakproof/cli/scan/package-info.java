/** Tests of running the checks over compilations. */
@NullMarked
package io.github.leakproof.cli.scan;

import org.jspecify.annotations.NullMarked;
