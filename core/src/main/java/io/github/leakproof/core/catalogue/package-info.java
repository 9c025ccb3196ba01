/**
 * What is known of library calls: which acquire, release, derive, wrap, borrow or take a resource.
 */
@NullMarked
package io.github.leakproof.core.catalogue;

import org.jspecify.annotations.NullMarked;
