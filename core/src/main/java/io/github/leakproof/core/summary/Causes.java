package io.github.leakproof.core.summary;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.walk.Obligation;
import java.util.EnumSet;
import java.util.Set;

/** Which exceptions open leak paths (spec 1.4). */
final class Causes {
  private static final Set<Cause> DECLARED = EnumSet.of(Cause.EXPLICIT, Cause.DECLARED);
  private static final Set<Cause> ALL = EnumSet.allOf(Cause.class);

  private Causes() {}

  static Set<Cause> of(Obligation.Kind kind, Settings settings) {
    return kind == Obligation.Kind.HOLD || settings.allPaths() ? ALL : DECLARED;
  }
}
