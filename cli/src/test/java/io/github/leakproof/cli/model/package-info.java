/** Tests of plain values. */
@NullMarked
package io.github.leakproof.cli.model;

import org.jspecify.annotations.NullMarked;
