/**
 * Does a promise come to its end: does code complete it on every path, and does its cancellation
 * reach the work?
 */
@NullMarked
package io.github.leakproof.core.rule.promise;

import org.jspecify.annotations.NullMarked;
