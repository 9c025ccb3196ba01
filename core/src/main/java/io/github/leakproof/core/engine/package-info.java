/** All rules over one compilation: the only package that knows each of them. */
@NullMarked
package io.github.leakproof.core.engine;

import org.jspecify.annotations.NullMarked;
