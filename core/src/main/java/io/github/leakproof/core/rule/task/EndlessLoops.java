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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The loops of a body from which no way leads out. A return, a jump, a {@code throw} and a declared
 * exception lead out, and so does a condition that anything may change; an unchecked exception of
 * some call does not, but for methods that are there to throw one.
 */
final class EndlessLoops {
  private static final int MOST = 16;

  private final Summaries summaries;
  private final FixedConditions conditions;
  private final ThrowingStops stops;

  EndlessLoops(Summaries summaries) {
    this.summaries = summaries;
    this.conditions = new FixedConditions(summaries);
    this.stops = new ThrowingStops(summaries);
  }

  /** A body, and which of its calls are taken to throw what ends the task. */
  private record View(Scope scope, BiPredicate<Step, Edge> isStop) {
    FlowGraph graph() {
      return scope.body().graph();
    }
  }

  /** A condition that stays as it is for ever, and which value it is taken to have. */
  private record Assumption(Object constituents, boolean value) {}

  /** The endless loops, each once: those that never end, and those that do not end once begun. */
  List<Loop> of(Scope scope) {
    return of(new View(scope, (step, edge) -> false)).isEmpty()
        ? List.of()
        : of(new View(scope, stops(scope)));
  }

  private BiPredicate<Step, Edge> stops(Scope scope) {
    return (step, edge) ->
        stops.isOne(scope.body(), step) && stops.leadsTo(scope.body(), step, edge);
  }

  private List<Loop> of(View view) {
    List<Loop> loops = new ArrayList<>(of(view, null));
    for (Assumption assumption : assumptions(view.scope())) {
      for (Loop loop : of(view, assumption)) {
        // Without a condition, what leads out of it is a jump, and that counts.
        if (isNew(loop, loops) && loop.hasCondition()) {
          loops.add(loop);
        }
      }
    }
    return loops;
  }

  /** Told from its line: hosts give the same loop another origin each time that they are asked. */
  private static boolean isNew(Loop loop, List<Loop> known) {
    return known.stream().noneMatch(one -> one.line() == loop.line());
  }

  private Set<Assumption> assumptions(Scope scope) {
    Set<Assumption> found = new LinkedHashSet<>();
    for (Step step : scope.body().graph().steps()) {
      for (Edge edge : step.edges()) {
        if (edge instanceof Edge.When when) {
          conditions
              .constituents(scope, when.condition())
              .ifPresent(c -> found.add(new Assumption(c, when.value())));
        }
      }
    }
    return found.size() > MOST ? Set.of() : found;
  }

  private List<Loop> of(View view, @Nullable Assumption assumption) {
    FlowGraph graph = view.graph();
    List<BitSet> next = next(view, assumption);
    List<BitSet> previous = reversed(next);
    BitSet stuck = reached(next, of(FlowGraph.ENTRY));
    stuck.andNot(reached(previous, exits(graph)));
    List<Loop> loops = new ArrayList<>();
    for (int id = stuck.nextSetBit(0); id >= 0; id = stuck.nextSetBit(id)) {
      BitSet round = reached(next, next.get(id));
      round.and(reached(previous, previous.get(id)));
      round.and(stuck);
      if (round.get(id) && !isLeft(view, round, assumption)) {
        List<Step> steps = round.stream().mapToObj(graph::step).toList();
        view.scope()
            .body()
            .unit()
            .loopAround(steps)
            .filter(l -> isNew(l, loops))
            .ifPresent(loops::add);
      }
      stuck.andNot(round);
      stuck.clear(id);
    }
    return loops;
  }

  /** Whether a way out of the round is taken by more than an unchecked exception. */
  private boolean isLeft(View view, BitSet round, @Nullable Assumption assumption) {
    return round.stream()
        .mapToObj(view.graph()::step)
        .anyMatch(
            step ->
                step.edges().stream()
                    .filter(edge -> !round.get(edge.target()) && !isUnchecked(view, step, edge))
                    .anyMatch(edge -> isGone(view, step, edge, assumption)));
  }

  private static BitSet of(int id) {
    BitSet set = new BitSet();
    set.set(id);
    return set;
  }

  /** Where each step leads, ways that nobody goes left out. */
  private List<BitSet> next(View view, @Nullable Assumption assumption) {
    List<BitSet> next = new ArrayList<>();
    for (Step step : view.graph().steps()) {
      BitSet targets = new BitSet();
      for (Edge edge : step.edges()) {
        if (isGone(view, step, edge, assumption)) {
          targets.set(edge.target());
        }
      }
      next.add(targets);
    }
    return next;
  }

  private boolean isGone(View view, Step step, Edge edge, @Nullable Assumption assumption) {
    if (edge instanceof Edge.When when) {
      Scope scope = view.scope();
      return conditions.value(scope, when.condition()).filter(v -> v != when.value()).isEmpty()
          && (assumption == null
              || assumption.value() == when.value()
              || !conditions
                  .constituents(scope, when.condition())
                  .filter(assumption.constituents()::equals)
                  .isPresent());
    }
    return !isUnchecked(view, step, edge)
        || !(view.graph().step(edge.target()).event() instanceof Event.Exit exit
            && exit.kind() == PathKind.THROWN);
  }

  private static boolean isUnchecked(View view, Step step, Edge edge) {
    return edge instanceof Edge.Thrown thrown
        && thrown.cause() != Edge.Cause.EXPLICIT
        && thrown.cause() != Edge.Cause.DECLARED
        && !view.isStop().test(step, edge);
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
