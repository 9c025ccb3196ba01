/** The explorer: follows one resource through a flow graph and tells how it ends. */
@NullMarked
package io.github.leakproof.core.walk;

import org.jspecify.annotations.NullMarked;
