/** The engine: what a leak is, independent of where the code comes from. */
@NullMarked
package io.github.leakproof.core;

import org.jspecify.annotations.NullMarked;
