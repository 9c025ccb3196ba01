/** Fixes what a report of SpotBugs says, in sources. */
@NullMarked
package io.github.leakproof.cli.fix;

import org.jspecify.annotations.NullMarked;
