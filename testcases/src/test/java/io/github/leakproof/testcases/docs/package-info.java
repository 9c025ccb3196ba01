/** The pages under docs, held against the code that they speak of. */
@NullMarked
package io.github.leakproof.testcases.docs;

import org.jspecify.annotations.NullMarked;
