package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;

/**
 * Locks that one loop takes and another gives back, every stripe or as many as a counter says: the
 * walk cannot count rounds, so such a pair counts as balanced.
 */
final class Loops {
  private Loops() {}

  /** Whether the site is in a loop and another loop of its body releases locks of its type. */
  static boolean areBalanced(Summaries summaries, Site site) {
    Step acquire = site.step();
    if (acquire == null) {
      return false;
    }
    Body body = site.body();
    BitSet after = body.after(acquire);
    if (!after.get(acquire.id())) {
      return false;
    }
    BitSet releases = new BitSet();
    BitSet clearing = new BitSet();
    for (Step step : body.graph().steps()) {
      if (after.get(step.id()) && releases(summaries, step, site)) {
        BitSet afterRelease = body.after(step);
        if (afterRelease.get(step.id()) && !afterRelease.get(acquire.id())) {
          releases.set(step.id());
          clearing.or(afterRelease);
        }
      }
    }
    return !releases.isEmpty()
        && body.graph().steps().stream()
            .filter(step -> after.get(step.id()) && !clearing.get(step.id()))
            .filter(step -> !body.after(step).get(acquire.id()))
            .noneMatch(step -> passesBy(summaries, body, step, releases));
  }

  /** Whether the call, which comes before the releases, may throw past them all. */
  private static boolean passesBy(Summaries summaries, Body body, Step step, BitSet releases) {
    if (!(step.event() instanceof Event.Call call)
        || call.implicit()
        || summaries.model(call.method()).has(FlowEffect.NoThrow.class)
        || !body.after(step).intersects(releases)) {
      return false;
    }
    return step.edges().stream()
        .filter(Edge.Thrown.class::isInstance)
        .map(edge -> body.graph().step(edge.target()))
        .anyMatch(handler -> !body.after(handler).intersects(releases));
  }

  private static boolean releases(Summaries summaries, Step step, Site site) {
    if (!(step.event() instanceof Event.Call call) || call.receiver() == null) {
      return false;
    }
    String type = site.obligation().type();
    String owner = call.method().owner();
    boolean isRelated =
        summaries.hierarchy().isSubtype(owner, type)
            || summaries.hierarchy().isSubtype(type, owner);
    return isRelated && summaries.model(call.method()).has(ResourceEffect.Release.class);
  }
}
