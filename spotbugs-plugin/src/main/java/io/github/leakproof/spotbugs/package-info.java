/** The SpotBugs plugin: one analysis for each run of SpotBugs, told to its users as bugs. */
@NullMarked
package io.github.leakproof.spotbugs;

import org.jspecify.annotations.NullMarked;
