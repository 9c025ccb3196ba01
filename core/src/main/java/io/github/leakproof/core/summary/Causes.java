package io.github.leakproof.core.summary;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.pattern.Pattern;
import java.util.EnumSet;
import java.util.Set;

/** Which exceptions open leak paths (spec 1.4). */
final class Causes {
  private static final Set<Cause> DECLARED = EnumSet.of(Cause.EXPLICIT, Cause.DECLARED);
  private static final Set<Cause> ALL = EnumSet.allOf(Cause.class);

  private Causes() {}

  static Set<Cause> of(Pattern pattern, Settings settings) {
    return pattern.countsUnchecked() || settings.allPaths() ? ALL : DECLARED;
  }
}
