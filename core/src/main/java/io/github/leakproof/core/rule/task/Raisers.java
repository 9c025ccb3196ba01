package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where exceptions come from that clean-ups on their way send on: a {@code finally} block, or the
 * end of a {@code synchronized} one.
 */
final class Raisers {
  private final FlowGraph graph;
  private final Predicate<Edge.Thrown> isMeant;

  /**
   * The raisers of some exceptions of a body.
   *
   * @param isMeant tells these exceptions from others
   */
  Raisers(FlowGraph graph, Predicate<Edge.Thrown> isMeant) {
    this.graph = graph;
    this.isMeant = isMeant;
  }

  /** The steps that throw what the step throws or sends on. */
  List<Step> of(Step thrower) {
    if (!sendsOn(thrower)) {
      return List.of(thrower);
    }
    List<Step> raisers = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Step> work = new ArrayDeque<>(List.of(thrower));
    while (!work.isEmpty()) {
      int target = work.remove().id();
      for (Step step : graph.steps()) {
        for (Edge edge : step.edges()) {
          if (edge.target() == target && !seen.get(step.id())) {
            seen.set(step.id());
            boolean isRaised = edge instanceof Edge.Thrown thrown && isMeant.test(thrown);
            (isRaised && !sendsOn(step) ? raisers : work).add(step);
          }
        }
      }
    }
    return raisers.isEmpty() ? List.of(thrower) : raisers;
  }

  /** Whether the step is the end of a clean-up that ran for an exception. */
  private static boolean sendsOn(Step step) {
    return step.event() instanceof Event.Nop
        && step.edges().stream().allMatch(Edge.Thrown.class::isInstance);
  }
}
