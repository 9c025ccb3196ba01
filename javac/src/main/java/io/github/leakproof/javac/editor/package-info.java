/** Findings and fixes in text that is being edited: as offsets, from compilers that stay warm. */
@NullMarked
package io.github.leakproof.javac.editor;

import org.jspecify.annotations.NullMarked;
