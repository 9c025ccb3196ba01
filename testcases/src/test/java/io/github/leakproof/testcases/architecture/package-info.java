/** The direction in which the modules and packages may depend on each other. */
@NullMarked
package io.github.leakproof.testcases.architecture;

import org.jspecify.annotations.NullMarked;
