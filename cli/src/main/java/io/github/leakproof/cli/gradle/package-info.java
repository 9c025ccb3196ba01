/** Gradle projects: what Gradle itself says of their sources and class paths. */
@NullMarked
package io.github.leakproof.cli.gradle;

import org.jspecify.annotations.NullMarked;
