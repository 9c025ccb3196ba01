/** The compiler's symbols and types under the names that the engine knows them by. */
@NullMarked
package io.github.leakproof.javac.symbol;

import org.jspecify.annotations.NullMarked;
