/** The two hosts against each other: sources and class files of released libraries. */
@NullMarked
package io.github.leakproof.testcases.hosts;

import org.jspecify.annotations.NullMarked;
