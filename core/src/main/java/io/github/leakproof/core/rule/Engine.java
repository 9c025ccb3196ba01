package io.github.leakproof.core.rule;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Set;

/**
 * All checks over one compilation. Keeps summaries and class facts between classes; not for
 * concurrent use.
 */
public final class Engine {

  /**
   * An engine for one compilation.
   *
   * @param program the code under analysis
   * @param catalogue what is known of libraries
   * @param settings what users set
   * @param enabled the checks to run; others cost nothing
   */
  public Engine(Program program, Catalogue catalogue, Settings settings, Set<Pattern> enabled) {}

  /** The findings in one class, without its nested classes, ordered by line and check. */
  public List<Finding> findings(ClassUnit unit) {
    return List.of();
  }

  /** What went wrong inside the engine so far: one line each, in order of occurrence. */
  public List<String> notes() {
    return List.of();
  }
}
