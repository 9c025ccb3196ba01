/** What a callee does to what it is given, found by the same walk. */
@NullMarked
package io.github.leakproof.core.summary;

import org.jspecify.annotations.NullMarked;
