package io.github.leakproof.cli.model;

import io.github.leakproof.javac.SourceSpan;

/**
 * A replacement in a source file.
 *
 * @param replaced what goes; empty for an insertion
 * @param inserted what comes
 */
public record TextChange(SourceSpan replaced, String inserted) {}
