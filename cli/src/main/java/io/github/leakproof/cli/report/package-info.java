/** Writes the result of a scan, one class for each format. */
@NullMarked
package io.github.leakproof.cli.report;

import org.jspecify.annotations.NullMarked;
