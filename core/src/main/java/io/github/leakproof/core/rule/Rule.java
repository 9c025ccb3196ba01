package io.github.leakproof.core.rule;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Set;
import java.util.function.Consumer;

/** One way of finding leaks in a body. */
public interface Rule {

  /** The checks that it serves; it does not run where none of them is enabled. */
  Set<Pattern> patterns();

  /**
   * Whether it has something to look at in the body although nothing is acquired in it; told
   * without lowering.
   */
  default boolean concerns(MethodUnit unit) {
    return false;
  }

  /** Reports what it finds in the body itself, not in closures within it. */
  void check(Scope scope, Consumer<Finding> report);
}
