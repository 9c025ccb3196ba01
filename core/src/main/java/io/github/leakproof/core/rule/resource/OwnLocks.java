package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import java.util.EnumSet;
import java.util.Set;

/** Classes that are locks or semaphores themselves: their callers are checked (spec 2.4). */
final class OwnLocks {
  private static final Set<Pattern> HOLDS =
      EnumSet.of(Pattern.LOCK_NOT_RELEASED, Pattern.PERMIT_NOT_RELEASED);

  private OwnLocks() {}

  /** Whether the site lies in a method that is such a class's own way of acquiring. */
  static boolean isOfLock(Summaries summaries, Site site, MethodUnit method) {
    return HOLDS.contains(site.pattern())
        && summaries
            .model(method.ref())
            .all(ResourceEffect.Acquire.class)
            .anyMatch(acquire -> HOLDS.contains(acquire.pattern()));
  }
}
