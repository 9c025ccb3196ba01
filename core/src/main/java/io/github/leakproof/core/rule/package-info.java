/** Which walks to start for which check, and what their outcomes mean. */
@NullMarked
package io.github.leakproof.core.rule;

import org.jspecify.annotations.NullMarked;
