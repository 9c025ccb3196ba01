@NullMarked
package io.github.leakproof.javac.editor;

import org.jspecify.annotations.NullMarked;
