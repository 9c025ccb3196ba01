/**
 * The fix engine: turns findings into minimal text edits. It works on attributed {@code
 * com.sun.source} trees and offsets, and knows no host and no library.
 */
@NullMarked
package io.github.leakproof.javac.fix;

import org.jspecify.annotations.NullMarked;
