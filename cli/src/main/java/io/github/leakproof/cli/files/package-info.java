/** Java sources, class path entries and unpacked sources jars on disk. */
@NullMarked
package io.github.leakproof.cli.files;

import org.jspecify.annotations.NullMarked;
