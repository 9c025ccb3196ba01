/** The engine's entrance: settings in, findings out. */
@NullMarked
package io.github.leakproof.core;

import org.jspecify.annotations.NullMarked;
