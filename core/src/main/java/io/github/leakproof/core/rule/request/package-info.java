/**
 * Does anybody give a network call a timeout, wherever its request, connection or client comes
 * from?
 */
@NullMarked
package io.github.leakproof.core.rule.request;

import org.jspecify.annotations.NullMarked;
