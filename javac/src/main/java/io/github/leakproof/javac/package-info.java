/** The javac host: lowers attributed trees to the flow graph, and maps findings back to trees. */
@NullMarked
package io.github.leakproof.javac;

import org.jspecify.annotations.NullMarked;
