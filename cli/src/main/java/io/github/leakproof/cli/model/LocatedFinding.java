package io.github.leakproof.cli.model;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.javac.SourceSpan;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding and its file.
 *
 * @param file the source file, absolute
 * @param span where in the file to look first, where that is known
 * @param fix what ends the leak, if there is a fix and somebody has asked for it
 */
public record LocatedFinding(
    Path file, Finding finding, Optional<SourceSpan> span, Optional<ProposedFix> fix) {

  /** By file, line and check. */
  public static final Comparator<LocatedFinding> ORDER =
      Comparator.comparing(LocatedFinding::file)
          .thenComparing(located -> located.finding().line())
          .thenComparing(located -> located.finding().pattern())
          .thenComparing(located -> located.finding().message());

  /** A finding of which only the line is known. */
  public LocatedFinding(Path file, Finding finding) {
    this(file, finding, Optional.empty(), Optional.empty());
  }
}
