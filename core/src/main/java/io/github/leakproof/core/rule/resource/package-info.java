/** Is what a body acquires released: a value, what lies in a field, a lock, a permit? */
@NullMarked
package io.github.leakproof.core.rule.resource;

import org.jspecify.annotations.NullMarked;
