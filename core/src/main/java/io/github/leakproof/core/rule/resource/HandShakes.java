package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Start;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Two semaphores between threads: who takes a permit of the one brings a permit of the other, as
 * the two ends of a bounded buffer do. What is taken is used up.
 */
final class HandShakes {
  private HandShakes() {}

  /** Whether the body of the site releases another semaphore than it acquires there. */
  static boolean isPart(Summaries summaries, Site site) {
    if (!(site.start() instanceof Start.AtSteps start)) {
      return false;
    }
    Set<AccessPath> taken = new HashSet<>();
    start.names().values().forEach(names -> taken.addAll(names.keySet()));
    return site.body().graph().steps().stream()
        .anyMatch(step -> releasesOther(summaries, site, step, taken));
  }

  private static boolean releasesOther(
      Summaries summaries, Site site, Step step, Set<AccessPath> taken) {
    return step.event() instanceof Event.Call call
        && call.receiver() != null
        && summaries.hierarchy().isSubtype(call.method().owner(), site.obligation().type())
        && summaries.model(call.method()).has(ResourceEffect.Release.class)
        && Collections.disjoint(taken, site.body().definitions().names(call.receiver(), true));
  }
}
