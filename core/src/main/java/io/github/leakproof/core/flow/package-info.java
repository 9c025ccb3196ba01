/**
 * The code under analysis as the engine sees it: classes, methods, and the flow graph that every
 * lowering produces.
 */
@NullMarked
package io.github.leakproof.core.flow;

import org.jspecify.annotations.NullMarked;
