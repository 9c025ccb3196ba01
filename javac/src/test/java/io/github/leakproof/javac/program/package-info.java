/** Tests of the program that the engine sees. */
@NullMarked
package io.github.leakproof.javac.program;

import org.jspecify.annotations.NullMarked;
