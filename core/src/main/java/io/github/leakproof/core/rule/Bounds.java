package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a queue has no bound, told from every place where its variable or field gets a value. */
final class Bounds {
  private final Summaries summaries;

  Bounds(Summaries summaries) {
    this.summaries = summaries;
  }

  private record Visit(Body body, Place place) {}

  /** Whether every value that the place may have is a queue without a bound. */
  boolean isUnbounded(Scope scope, Place place) {
    return isUnbounded(scope, place, new HashSet<>());
  }

  private boolean isUnbounded(Scope from, Place place, Set<Object> seen) {
    Scope scope = from.owning(place);
    if (!seen.add(new Visit(scope.body(), place))) {
      return true;
    }
    List<Step> steps = scope.definitions(place);
    if (steps.isEmpty() || scope.isParameter(place)) {
      return false;
    }
    return steps.stream().allMatch(step -> isUnbounded(scope, step.event(), seen));
  }

  private boolean isUnbounded(Scope scope, Event event, Set<Object> seen) {
    if (event instanceof Event.Assign assign) {
      return isUnbounded(scope, assign.from(), seen);
    } else if (event instanceof Event.Literal literal) {
      return literal.value() == null;
    } else if (event instanceof Event.Load load) {
      return isUnbounded(load.field(), seen);
    } else if (event instanceof Event.Call call) {
      return isUnbounded(scope, call, seen);
    }
    return false;
  }

  private boolean isUnbounded(Scope scope, Event.Call call, Set<Object> seen) {
    CallModel model = summaries.model(call.method());
    if (call.dispatch() == Event.Dispatch.NEW || model.has(Effect.Unbounded.class)) {
      return model.has(Effect.Unbounded.class)
          || summaries.catalogue().isUnbounded(call.method().owner(), summaries.hierarchy())
          || Rooms.capacity(summaries, scope, call) == Integer.MAX_VALUE;
    }
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty()
        && seen.add(call.method())
        && targets.stream().allMatch(unit -> returnsUnbounded(unit, seen));
  }

  private boolean returnsUnbounded(MethodUnit unit, Set<Object> seen) {
    Body body = summaries.body(unit).orElse(null);
    if (body == null) {
      return false;
    }
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream().allMatch(s -> returnsUnbounded(scope, s, seen));
  }

  private boolean returnsUnbounded(Scope scope, Step step, Set<Object> seen) {
    if (!(step.event() instanceof Event.Return result)) {
      return true;
    }
    return result.value() != null && isUnbounded(scope, result.value(), seen);
  }

  /** Whether every assignment of the field in its nest creates a queue without a bound. */
  private boolean isUnbounded(FieldRef field, Set<Object> seen) {
    if (!seen.add(field)) {
      return true;
    }
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null) {
      return false;
    }
    boolean found = false;
    for (MethodUnit unit : Nest.methods(owner)) {
      Body body = summaries.body(unit).orElse(null);
      if (body == null) {
        continue;
      }
      for (Scope inside : Scope.all(summaries, body)) {
        for (Step step : inside.body().graph().steps()) {
          if (step.event() instanceof Event.Store store && store.field().equals(field)) {
            found = true;
            if (!isUnbounded(inside, store.from(), seen)) {
              return false;
            }
          }
        }
      }
    }
    return found;
  }
}
