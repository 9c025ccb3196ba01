/** The fixes of the labelled cases: applied, compiled, and analysed again. */
@NullMarked
package io.github.leakproof.testcases.fixes;

import org.jspecify.annotations.NullMarked;
