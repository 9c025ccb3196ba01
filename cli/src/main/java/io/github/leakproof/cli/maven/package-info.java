/** Maven projects and libraries: effective models and resolved dependencies. */
@NullMarked
package io.github.leakproof.cli.maven;

import org.jspecify.annotations.NullMarked;
