/** Lowers one attributed body to the engine's flow graph. */
@NullMarked
package io.github.leakproof.javac.lower;

import org.jspecify.annotations.NullMarked;
