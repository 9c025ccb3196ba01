package io.github.leakproof.cli.model;

import java.nio.file.Path;

/**
 * An artifact that sources are compiled against.
 *
 * @param name what all its versions have in common
 * @param version its version; empty where it has none
 * @param file its file
 */
public record Dependency(String name, String version, Path file) {}
