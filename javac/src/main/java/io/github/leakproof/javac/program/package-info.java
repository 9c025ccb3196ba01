/** The classes and methods of one compilation as the engine sees them. */
@NullMarked
package io.github.leakproof.javac.program;

import org.jspecify.annotations.NullMarked;
