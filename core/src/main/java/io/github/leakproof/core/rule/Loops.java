package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Locks that one loop takes and another gives back, every stripe or as many as a counter says: the
 * walk cannot count rounds, so such a pair counts as balanced.
 */
final class Loops {
  private Loops() {}

  /** Whether the site is in a loop and another loop of its body releases locks of its type. */
  static boolean isBalanced(Summaries summaries, Site site) {
    Step acquire = site.step();
    if (acquire == null) {
      return false;
    }
    Body body = site.body();
    BitSet after = reachable(body, acquire);
    if (!after.get(acquire.id())) {
      return false;
    }
    for (Step step : body.graph().steps()) {
      if (after.get(step.id()) && releases(summaries, step, site)) {
        BitSet afterRelease = reachable(body, step);
        if (afterRelease.get(step.id()) && !afterRelease.get(acquire.id())) {
          return true;
        }
      }
    }
    return false;
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
    return isRelated && summaries.model(call.method()).has(Effect.Release.class);
  }

  private static BitSet reachable(Body body, Step from) {
    BitSet seen = new BitSet(body.graph().steps().size());
    Deque<Integer> work = new ArrayDeque<>();
    from.edges().forEach(e -> work.add(e.target()));
    while (!work.isEmpty()) {
      int id = work.remove();
      if (!seen.get(id)) {
        seen.set(id);
        for (Edge edge : body.graph().step(id).edges()) {
          work.add(edge.target());
        }
      }
    }
    return seen;
  }
}
