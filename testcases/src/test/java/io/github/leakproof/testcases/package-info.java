/** The labelled cases, run through every host. */
@NullMarked
package io.github.leakproof.testcases;

import org.jspecify.annotations.NullMarked;
