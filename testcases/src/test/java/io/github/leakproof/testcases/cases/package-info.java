/** The labelled cases, held against what the hosts find in them. */
@NullMarked
package io.github.leakproof.testcases.cases;

import org.jspecify.annotations.NullMarked;
