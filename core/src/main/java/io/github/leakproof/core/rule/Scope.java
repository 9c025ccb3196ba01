package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body and the one that it is written in: a closure sees the variables of what encloses it.
 *
 * @param body the body
 * @param outer the enclosing body; empty for a method
 */
record Scope(Body body, Optional<Scope> outer) {

  /** A method's body, and those of all closures in it, outermost first. */
  static List<Scope> all(Summaries summaries, Body body) {
    List<Scope> scopes = new ArrayList<>();
    collect(summaries, new Scope(body, Optional.empty()), scopes);
    return scopes;
  }

  private static void collect(Summaries summaries, Scope scope, List<Scope> into) {
    into.add(scope);
    List<MethodUnit> seen = new ArrayList<>();
    for (Step step : scope.body.graph().steps()) {
      if (step.event() instanceof Event.Capture capture) {
        for (MethodUnit unit : capture.closure().bodies()) {
          if (unit.kind() == MethodUnit.Kind.CLOSURE && !seen.contains(unit)) {
            seen.add(unit);
            summaries
                .body(unit)
                .ifPresent(b -> collect(summaries, new Scope(b, Optional.of(scope)), into));
          }
        }
      }
    }
  }

  /** The steps that give the place its value, here or in the enclosing body that owns it. */
  List<Step> definitions(Place place) {
    List<Step> steps = body.definitions().of(place);
    if (!steps.isEmpty() || body.definitions().isParameter(place) || outer.isEmpty()) {
      return steps;
    }
    return outer.get().definitions(place);
  }

  /** Whether the place is a parameter, here or in the enclosing body that owns it. */
  boolean isParameter(Place place) {
    return body.definitions().isParameter(place)
        || (body.definitions().of(place).isEmpty()
            && outer.isPresent()
            && outer.get().isParameter(place));
  }

  /** The outermost scope. */
  Scope outermost() {
    return outer.map(Scope::outermost).orElse(this);
  }
}
