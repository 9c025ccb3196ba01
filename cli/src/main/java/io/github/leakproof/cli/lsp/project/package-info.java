/** What an editor has open, and what is found in it; knows nothing of the protocol. */
@NullMarked
package io.github.leakproof.cli.lsp.project;

import org.jspecify.annotations.NullMarked;
