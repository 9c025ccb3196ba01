package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import java.util.List;

/** Compiles sources and runs the checks on them. */
public interface Analyzer {
  /** The findings in one compilation; code that does not compile is left out and noted. */
  Analysis analyze(SourceSet sources, Progress progress);

  /**
   * What came out of one compilation.
   *
   * @param findings in any order
   * @param notes what was left out or went wrong, one line each
   */
  record Analysis(List<LocatedFinding> findings, List<String> notes) {
    public Analysis {
      findings = List.copyOf(findings);
      notes = List.copyOf(notes);
    }
  }
}
