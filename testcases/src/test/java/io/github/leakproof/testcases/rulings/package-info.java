/** The rulings on what the checks find in released libraries, held against new runs. */
@NullMarked
package io.github.leakproof.testcases.rulings;

import org.jspecify.annotations.NullMarked;
