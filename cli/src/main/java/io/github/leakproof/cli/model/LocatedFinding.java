package io.github.leakproof.cli.model;

import io.github.leakproof.core.finding.Finding;
import java.nio.file.Path;

/**
 * A finding and its file.
 *
 * @param file the source file, absolute
 */
public record LocatedFinding(Path file, Finding finding) {}
