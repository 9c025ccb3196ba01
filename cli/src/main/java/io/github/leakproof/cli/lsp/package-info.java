/** The language server: findings, fixes and explanations in the words of the protocol. */
@NullMarked
package io.github.leakproof.cli.lsp;

import org.jspecify.annotations.NullMarked;
