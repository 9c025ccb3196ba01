/** The code under analysis where it is class files: the same program and flow graphs as sources. */
@NullMarked
package io.github.leakproof.core.bytecode;

import org.jspecify.annotations.NullMarked;
