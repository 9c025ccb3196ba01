/** Tests of the report writers. */
@NullMarked
package io.github.leakproof.cli.report;

import org.jspecify.annotations.NullMarked;
