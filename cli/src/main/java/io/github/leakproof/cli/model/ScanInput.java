package io.github.leakproof.cli.model;

import java.nio.file.Path;
import java.util.List;

/**
 * A resolved target.
 *
 * @param base the folder to which files are named relatively in reports
 * @param sourceSets what to compile, each on its own
 * @param notes what had to be left out, one line each
 */
public record ScanInput(Path base, List<SourceSet> sourceSets, List<String> notes) {
  public ScanInput {
    sourceSets = List.copyOf(sourceSets);
    notes = List.copyOf(notes);
  }

  /** The number of files to analyse. */
  public int files() {
    return sourceSets.stream().mapToInt(set -> set.sources().size()).sum();
  }
}
