/** Tests of what is found on disk. */
@NullMarked
package io.github.leakproof.cli.files;

import org.jspecify.annotations.NullMarked;
