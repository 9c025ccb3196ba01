package io.github.leakproof.cli.target;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;

/** Something to scan. */
public sealed interface Target
    permits GradleTarget, JarTarget, LibraryTarget, ProjectTarget, SourcesTarget {
  /**
   * Finds the sources and what they are compiled against.
   *
   * @throws CannotRunException if there is nothing to analyse
   */
  ScanInput resolve(TargetOptions options, Progress progress);

  /** Whether the sources are the user's own, who may want to have them changed. */
  boolean isOwn();
}
