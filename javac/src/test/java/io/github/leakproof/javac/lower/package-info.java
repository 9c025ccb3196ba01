/** Tests of the source lowering. */
@NullMarked
package io.github.leakproof.javac.lower;

import org.jspecify.annotations.NullMarked;
