package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a body has a handle.
 *
 * @param same the places that hold the very object, or an array of it
 * @param derived these, and those that hold what was got from it
 */
record Trace(Set<Place> same, Set<Place> derived) {

  /** The trace of what the places hold when the body begins. */
  static Trace of(Summaries summaries, Body body, Set<Place> first) {
    Set<Place> same = new HashSet<>();
    first.forEach(place -> same.addAll(Uses.aliases(summaries, body, place)));
    Set<Place> derived = new HashSet<>(same);
    int before = -1;
    while (before < derived.size() + same.size()) {
      before = derived.size() + same.size();
      for (Step step : body.graph().steps()) {
        follow(step.event(), same, derived);
      }
    }
    return new Trace(same, derived);
  }

  private static void follow(Event event, Set<Place> same, Set<Place> derived) {
    if (event instanceof Event.NewArray made && made.elements().stream().anyMatch(same::contains)) {
      same.add(made.to());
      derived.add(made.to());
    } else if (event instanceof Event.Assign assign && derived.contains(assign.from())) {
      derived.add(assign.to());
    } else if (event instanceof Event.Load load && derived.contains(load.base())) {
      derived.add(load.to());
    } else if (event instanceof Event.ArrayLoad load && derived.contains(load.array())) {
      derived.add(load.to());
    } else if (event instanceof Event.Call call
        && call.result() != null
        && (derived.contains(call.receiver())
            || call.arguments().stream().anyMatch(derived::contains))) {
      derived.add(call.result());
    }
  }
}
