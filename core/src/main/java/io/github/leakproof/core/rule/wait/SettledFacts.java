package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values are settled on every way to a step. */
final class SettledFacts {
  private final Summaries summaries;
  private final SettledEffects effects;
  private final Map<Body, List<Set<AccessPath>>> known = new HashMap<>();

  SettledFacts(Summaries summaries) {
    this.summaries = summaries;
    this.effects = new SettledEffects(summaries, this);
  }

  /** The names of what is settled whenever the step begins. */
  Set<AccessPath> at(Scope scope, Step step) {
    List<Set<AccessPath>> all = known.get(scope.body());
    if (all == null) {
      // A body that leads back to itself tells nothing.
      known.put(scope.body(), List.of());
      all = compute(scope);
      known.put(scope.body(), all);
    }
    return all.isEmpty() ? Set.of() : all.get(step.id());
  }

  /** The names of what is settled where the body ends normally. */
  Set<AccessPath> atEnd(Scope scope) {
    return scope.body().graph().steps().stream()
        .filter(s -> s.event() instanceof Event.Exit exit && exit.kind() == PathKind.NORMAL)
        .findFirst()
        .map(exit -> at(scope, exit))
        .orElse(Set.of());
  }

  /** The names of what is settled in the enclosing body where the closure is made. */
  Set<AccessPath> around(Scope closure) {
    Scope outer = closure.outer().orElseThrow();
    MethodUnit unit = closure.body().unit();
    return outer.body().graph().steps().stream()
        .filter(s -> s.event() instanceof Event.Capture c && c.closure().bodies().contains(unit))
        .findFirst()
        .map(made -> around(outer, made))
        .orElse(Set.of());
  }

  private Set<AccessPath> around(Scope outer, Step made) {
    Set<AccessPath> facts = new HashSet<>(at(outer, made));
    Closure closure = ((Event.Capture) made.event()).closure();
    for (Step step : outer.body().graph().steps()) {
      if (step.event() instanceof Event.Call call
          && call.arguments().stream()
              .anyMatch(p -> outer.body().definitions().closures(p).contains(closure))) {
        effects.run(outer, call, facts);
      }
    }
    return facts;
  }

  private Set<AccessPath> atEntry(Scope scope) {
    Set<AccessPath> facts = new HashSet<>();
    MethodUnit unit = scope.body().unit();
    if (scope.outer().isPresent()) {
      around(scope).stream().filter(n -> !(n.root() instanceof Place.Temp)).forEach(facts::add);
    }
    List<Place.Local> parameters = scope.body().graph().parameters();
    summaries
        .model(unit.ref())
        .all(WaitEffect.Settle.class)
        .filter(s -> s.on().isArgument() && s.on().index() < parameters.size())
        .forEach(s -> facts.add(AccessPath.of(parameters.get(s.on().index()))));
    return facts;
  }

  private List<Set<AccessPath>> compute(Scope scope) {
    FlowGraph graph = scope.body().graph();
    List<@Nullable Set<AccessPath>> in = new ArrayList<>();
    graph.steps().forEach(step -> in.add(null));
    in.set(FlowGraph.ENTRY, Set.copyOf(atEntry(scope)));
    Deque<Integer> work = new ArrayDeque<>(List.of(FlowGraph.ENTRY));
    while (!work.isEmpty()) {
      Step step = graph.step(work.remove());
      Set<AccessPath> before = in.get(step.id());
      for (Edge edge : step.edges()) {
        Set<AccessPath> after =
            effects.after(scope, step, edge, before == null ? Set.of() : before);
        Set<AccessPath> other = in.get(edge.target());
        Set<AccessPath> joined = other == null ? after : common(other, after);
        if (!joined.equals(other)) {
          in.set(edge.target(), joined);
          work.add(edge.target());
        }
      }
    }
    List<Set<AccessPath>> all = new ArrayList<>();
    in.forEach(facts -> all.add(facts == null ? Set.of() : facts));
    return all;
  }

  private static Set<AccessPath> common(Set<AccessPath> one, Set<AccessPath> other) {
    if (other.containsAll(one)) {
      return one;
    }
    Set<AccessPath> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
