/**
 * Names of methods, fields and types as every host and the catalogue spell them, and the type
 * hierarchy behind them.
 */
@NullMarked
package io.github.leakproof.core.symbol;

import org.jspecify.annotations.NullMarked;
