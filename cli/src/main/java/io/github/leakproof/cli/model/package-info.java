/** What the parts of the command line hand to each other. */
@NullMarked
package io.github.leakproof.cli.model;

import org.jspecify.annotations.NullMarked;
