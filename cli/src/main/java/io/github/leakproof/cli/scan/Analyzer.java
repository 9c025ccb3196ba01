package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import java.util.List;

/** Compiles sources and runs the checks on them. */
public interface Analyzer {
  /** The findings in one compilation; methods that do not compile are left out. */
  Analysis analyze(SourceSet sources, Progress progress);

  /**
   * What came out of one compilation.
   *
   * @param findings in any order
   * @param errors the number of errors in the code
   * @param firstErrors the first of them, one line each, with absolute file names
   * @param notes what else went wrong, one line each
   */
  record Analysis(
      List<LocatedFinding> findings, int errors, List<String> firstErrors, List<String> notes) {
    public Analysis {
      findings = List.copyOf(findings);
      firstErrors = List.copyOf(firstErrors);
      notes = List.copyOf(notes);
    }
  }
}
