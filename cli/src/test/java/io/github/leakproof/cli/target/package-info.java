/** Tests of telling targets apart. */
@NullMarked
package io.github.leakproof.cli.target;

import org.jspecify.annotations.NullMarked;
