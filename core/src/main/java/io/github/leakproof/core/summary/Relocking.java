package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Bodies that give back their caller's lock only to take it again before they return. */
final class Relocking {
  private Relocking() {}

  /** Whether no return of the body is reached but by taking again what has these names. */
  static boolean isOne(
      Summaries summaries, Body body, Map<AccessPath, Role> names, Obligation obligation) {
    BitSet taken = new BitSet();
    for (Site site : summaries.sites(body)) {
      if (site.pattern() == obligation.pattern()
          && site.start() instanceof Start.AtSteps start
          && !summaries.verdict(site).isReleased()) {
        start
            .names()
            .forEach(
                (step, own) -> {
                  if (!Collections.disjoint(own.keySet(), names.keySet())) {
                    taken.set(step);
                  }
                });
      }
    }
    return !taken.isEmpty()
        && body
            .graph()
            .reached(
                List.of(body.graph().step(FlowGraph.ENTRY)),
                (step, edge) -> !taken.get(edge.target()))
            .stream()
            .mapToObj(body.graph()::step)
            .noneMatch(s -> s.event() instanceof Event.Exit e && e.kind() == PathKind.NORMAL);
  }
}
