/**
 * Does a wait without a bound come to an end: is there room, is what it waits for done, does an
 * interrupt end it?
 */
@NullMarked
package io.github.leakproof.core.rule.wait;

import org.jspecify.annotations.NullMarked;
