package io.github.leakproof.cli.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resolved target.
 *
 * @param base the folder to which files are named relatively in reports
 * @param sourceSets what to compile, each on its own
 * @param classes what to analyse where there are no sources
 * @param notes what had to be left out, one line each
 * @param missing those of the notes that tell what the class path lacks
 */
public record ScanInput(
    Path base,
    List<SourceSet> sourceSets,
    Optional<ClassSet> classes,
    List<String> notes,
    List<String> missing) {
  public ScanInput {
    sourceSets = List.copyOf(sourceSets);
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
  }

  /** A target with sources. */
  public ScanInput(Path base, List<SourceSet> sourceSets, List<String> notes) {
    this(base, sourceSets, Optional.empty(), notes, List.of());
  }

  /** A target without sources. */
  public static ScanInput of(ClassSet classes) {
    return new ScanInput(classes.jar(), List.of(), Optional.of(classes), List.of(), List.of());
  }

  /** The same target, whose class path lacks something more: one line for each entry. */
  public ScanInput lacking(List<String> entries) {
    List<String> allNotes = new ArrayList<>(entries);
    allNotes.addAll(notes);
    List<String> allMissing = new ArrayList<>(entries);
    allMissing.addAll(missing);
    return new ScanInput(base, sourceSets, classes, allNotes, allMissing);
  }

  /** The number of files to analyse. */
  public int files() {
    return sourceSets.stream().mapToInt(set -> set.sources().size()).sum()
        + classes.map(set -> set.names().size()).orElse(0);
  }
}
