package io.github.leakproof.cli.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A resolved target.
 *
 * @param base the folder to which files are named relatively in reports
 * @param sourceSets what to compile, each on its own
 * @param classes what to analyse where there are no sources
 * @param notes what had to be left out, one line each
 */
public record ScanInput(
    Path base, List<SourceSet> sourceSets, Optional<ClassSet> classes, List<String> notes) {
  public ScanInput {
    sourceSets = List.copyOf(sourceSets);
    notes = List.copyOf(notes);
  }

  /** A target with sources. */
  public ScanInput(Path base, List<SourceSet> sourceSets, List<String> notes) {
    this(base, sourceSets, Optional.empty(), notes);
  }

  /** A target without sources. */
  public static ScanInput of(ClassSet classes, List<String> notes) {
    return new ScanInput(classes.jar(), List.of(), Optional.of(classes), notes);
  }

  /** The number of files to analyse. */
  public int files() {
    return sourceSets.stream().mapToInt(set -> set.sources().size()).sum()
        + classes.map(set -> set.names().size()).orElse(0);
  }
}
