/** The checks as data: identifiers, families, levels and wording. */
@NullMarked
package io.github.leakproof.core.pattern;

import org.jspecify.annotations.NullMarked;
