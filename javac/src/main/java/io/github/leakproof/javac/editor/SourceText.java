package io.github.leakproof.javac.editor;

import java.nio.file.Path;

/**
 * A source file and what it holds, be it saved or not.
 *
 * @param file its absolute path
 */
public record SourceText(Path file, String text) {}
