@NullMarked
package io.github.leakproof.cli.lsp.project;

import org.jspecify.annotations.NullMarked;
