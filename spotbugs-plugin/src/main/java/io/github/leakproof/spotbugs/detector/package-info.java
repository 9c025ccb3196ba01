/** The detectors, one for each family of checks, as SpotBugs lists and switches them. */
@NullMarked
package io.github.leakproof.spotbugs.detector;

import org.jspecify.annotations.NullMarked;
