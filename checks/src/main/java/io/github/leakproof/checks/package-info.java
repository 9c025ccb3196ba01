/** The Error Prone plugin: one thin check for each leak pattern. */
@NullMarked
package io.github.leakproof.checks;

import org.jspecify.annotations.NullMarked;
