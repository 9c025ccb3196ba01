/** From what the user names to what the compiler reads, one class for each kind of target. */
@NullMarked
package io.github.leakproof.cli.target;

import org.jspecify.annotations.NullMarked;
