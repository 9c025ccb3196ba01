/** Tests of the javac host. */
@NullMarked
package io.github.leakproof.javac;

import org.jspecify.annotations.NullMarked;
