/** Writes what SpotBugs reads of a plugin besides its classes; runs in the build only. */
@NullMarked
package io.github.leakproof.spotbugs.descriptor;

import org.jspecify.annotations.NullMarked;
