/** Lowers the byte code of one body to a flow graph. */
@NullMarked
package io.github.leakproof.core.bytecode.lower;

import org.jspecify.annotations.NullMarked;
