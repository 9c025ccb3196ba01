@NullMarked
package io.github.leakproof.cli.lsp;

import org.jspecify.annotations.NullMarked;
