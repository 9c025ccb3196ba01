/** The catalogue held against the real libraries. */
@NullMarked
package io.github.leakproof.testcases.catalogue;

import org.jspecify.annotations.NullMarked;
