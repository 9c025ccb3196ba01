package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.List;

/**
 * Locks that one loop takes and another gives back, every stripe or as many as a counter says: the
 * walk cannot count rounds, so such a pair counts as balanced.
 */
final class Loops {
  private static final int DEPTH = 4;

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

  /**
   * Whether they are balanced by a counter: what the loop that takes them counts is asked for
   * outside of it, so that those are given back which were taken.
   */
  static boolean areCounted(Summaries summaries, Site site) {
    if (!areBalanced(summaries, site)) {
      return false;
    }
    Body body = site.body();
    BitSet round = body.after(site.step());
    body.graph().steps().stream()
        .filter(step -> round.get(step.id()) && !body.after(step).get(site.step().id()))
        .forEach(step -> round.clear(step.id()));
    return body.graph().steps().stream()
        .filter(step -> !round.get(step.id()))
        .flatMap(step -> step.edges().stream())
        .anyMatch(
            edge ->
                edge instanceof Edge.When when
                    && body.definitions().only(when.condition()).orElse(null)
                        instanceof Event.Test test
                    && test.right() != null
                    && (isCounted(body, test.left(), round, DEPTH)
                        || isCounted(body, test.right(), round, DEPTH)));
  }

  /** Whether the number comes from one that those steps count up or down. */
  private static boolean isCounted(Body body, Place number, BitSet round, int depth) {
    for (Step step : depth == 0 ? List.<Step>of() : body.definitions().of(number)) {
      boolean isOne =
          step.event() instanceof Event.Assign assign
              ? isCounted(body, assign.from(), round, depth - 1)
              : step.event() instanceof Event.Compute sum
                  && (round.get(step.id())
                      || sum.operands().stream()
                          .anyMatch(o -> isCounted(body, o, round, depth - 1)));
      if (isOne) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call, which comes before the releases, may throw past them all. */
  private static boolean passesBy(Summaries summaries, Body body, Step step, BitSet releases) {
    if (!(step.event() instanceof Event.Call call)
        || call.implicit()
        || summaries.model(call.method()).has(FlowEffect.NoThrow.class)
        || summaries.model(call.method()).has(ResourceEffect.Extract.class)
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
