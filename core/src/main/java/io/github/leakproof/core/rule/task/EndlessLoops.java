package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The loops of a body from which no way leads out. A return, a jump, a {@code throw} and a declared
 * exception lead out, and so does a condition that anything may change; an unchecked exception of
 * some call does not.
 */
final class EndlessLoops {
  private final Summaries summaries;
  private final FixedConditions conditions;

  EndlessLoops(Summaries summaries) {
    this.summaries = summaries;
    this.conditions = new FixedConditions(summaries);
  }

  /** The endless loops, each once. */
  List<Loop> of(Scope scope) {
    FlowGraph graph = scope.body().graph();
    List<BitSet> next = next(scope);
    List<BitSet> previous = reversed(next);
    BitSet stuck = reached(next, of(FlowGraph.ENTRY));
    stuck.andNot(reached(previous, exits(graph)));
    List<Loop> loops = new ArrayList<>();
    for (int id = stuck.nextSetBit(0); id >= 0; id = stuck.nextSetBit(id)) {
      BitSet round = reached(next, next.get(id));
      round.and(reached(previous, previous.get(id)));
      round.and(stuck);
      if (round.get(id) && !isLeft(scope, round)) {
        List<Step> steps = round.stream().mapToObj(graph::step).toList();
        scope.body().unit().loopAround(steps).filter(l -> !loops.contains(l)).ifPresent(loops::add);
      }
      stuck.andNot(round);
      stuck.clear(id);
    }
    return loops;
  }

  /** Whether a way out of the round is taken by more than an unchecked exception. */
  private boolean isLeft(Scope scope, BitSet round) {
    FlowGraph graph = scope.body().graph();
    return round.stream()
        .mapToObj(graph::step)
        .flatMap(step -> step.edges().stream())
        .anyMatch(
            edge -> !round.get(edge.target()) && !isUnchecked(edge) && isGone(scope, graph, edge));
  }

  private static BitSet of(int id) {
    BitSet set = new BitSet();
    set.set(id);
    return set;
  }

  /** Where each step leads, ways that nobody goes left out. */
  private List<BitSet> next(Scope scope) {
    FlowGraph graph = scope.body().graph();
    List<BitSet> next = new ArrayList<>();
    for (Step step : graph.steps()) {
      BitSet targets = new BitSet();
      for (Edge edge : step.edges()) {
        if (isGone(scope, graph, edge)) {
          targets.set(edge.target());
        }
      }
      next.add(targets);
    }
    return next;
  }

  private boolean isGone(Scope scope, FlowGraph graph, Edge edge) {
    if (edge instanceof Edge.When when) {
      return conditions.value(scope, when.condition()).filter(v -> v != when.value()).isEmpty();
    }
    return !isUnchecked(edge)
        || !(graph.step(edge.target()).event() instanceof Event.Exit exit
            && exit.kind() == PathKind.THROWN);
  }

  private static boolean isUnchecked(Edge edge) {
    return edge instanceof Edge.Thrown thrown
        && thrown.cause() != Edge.Cause.EXPLICIT
        && thrown.cause() != Edge.Cause.DECLARED;
  }

  private BitSet exits(FlowGraph graph) {
    BitSet exits = new BitSet();
    for (Step step : graph.steps()) {
      boolean isEnd =
          step.event() instanceof Event.Exit
              || (step.event() instanceof Event.Call call
                  && summaries.model(call.method()).has(FlowEffect.NeverReturns.class));
      if (isEnd) {
        exits.set(step.id());
      }
    }
    return exits;
  }

  private static List<BitSet> reversed(List<BitSet> next) {
    List<BitSet> previous = new ArrayList<>();
    for (int i = 0; i < next.size(); i++) {
      previous.add(new BitSet());
    }
    for (int i = 0; i < next.size(); i++) {
      int from = i;
      next.get(i).stream().forEach(target -> previous.get(target).set(from));
    }
    return previous;
  }

  private static BitSet reached(List<BitSet> next, BitSet from) {
    BitSet reached = new BitSet();
    reached.or(from);
    Deque<Integer> work = new ArrayDeque<>();
    from.stream().forEach(work::add);
    while (!work.isEmpty()) {
      BitSet more = (BitSet) next.get(work.remove()).clone();
      more.andNot(reached);
      reached.or(more);
      more.stream().forEach(work::add);
    }
    return reached;
  }
}
