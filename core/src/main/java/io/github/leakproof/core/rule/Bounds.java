package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much a queue holds, told from every place where its variable or field gets a value. */
final class Bounds {
  private final Summaries summaries;

  Bounds(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether every value that the place may have is a queue without a bound. */
  boolean isUnbounded(Scope scope, Place place) {
    return isUnbounded(scope, place, new HashSet<>());
  }

  private boolean isUnbounded(Scope scope, Place place, Set<Object> seen) {
    if (!seen.add(place)) {
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
          || capacity(scope, call) == Integer.MAX_VALUE;
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
    return body.graph().steps().stream()
        .allMatch(
            s ->
                !(s.event() instanceof Event.Return r)
                    || (r.value() != null && isUnbounded(scope, r.value(), seen)));
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

  /** The capacity that a queue's constructor is given, if it is a constant; else -1. */
  private int capacity(Scope scope, Event.Call call) {
    Optional<Effect.Capacity> capacity =
        summaries.model(call.method()).first(Effect.Capacity.class);
    if (capacity.isEmpty() || capacity.get().index() >= call.arguments().size()) {
      return -1;
    }
    return scope.body().definitions().constant(call.arguments().get(capacity.get().index()))
            instanceof Integer n
        ? n
        : -1;
  }

  /**
   * Whether the queue is a local of the outermost body, made there once with a constant capacity
   * that all puts on it together, none of them in a loop, cannot exceed.
   */
  boolean isLargeEnough(Scope scope, Place queue) {
    Event.Call creation = creation(scope, queue, new HashSet<>());
    if (creation == null) {
      return false;
    }
    Scope outermost = scope.outermost();
    int capacity = -1;
    int puts = 0;
    for (Scope inside : Scope.all(summaries, outermost.body())) {
      if (inside.body().graph().steps().stream().anyMatch(s -> s.event().equals(creation))) {
        capacity = capacity(inside, creation);
      }
      Set<Object> seen = new HashSet<>();
      for (Step step : inside.body().graph().steps()) {
        if (isPut(step, inside, queue, creation)
            && seen.add(step.origin() == null ? step : step.origin())) {
          puts++;
          if (isInLoop(inside, step)) {
            return false;
          }
        }
      }
    }
    return puts > 0 && puts <= capacity;
  }

  private boolean isPut(Step step, Scope scope, Place queue, Event.Call creation) {
    return step.event() instanceof Event.Call call
        && call.receiver() != null
        && summaries.model(call.method()).has(Effect.Block.class)
        && (call.receiver().equals(queue)
            || creation.equals(creation(scope, call.receiver(), new HashSet<>())));
  }

  /** The one constructor call whose value the place has, if it is a local with just one. */
  private Event.@Nullable Call creation(Scope scope, Place place, Set<Place> seen) {
    if (!seen.add(place) || scope.isParameter(place)) {
      return null;
    }
    List<Step> steps = scope.definitions(place);
    if (steps.size() != 1) {
      return null;
    }
    Event event = steps.get(0).event();
    if (event instanceof Event.Assign assign) {
      return creation(scope, assign.from(), seen);
    }
    return event instanceof Event.Call call && call.dispatch() == Event.Dispatch.NEW ? call : null;
  }

  /** Whether the step can be reached from itself; a closure that is made in a loop counts too. */
  private static boolean isInLoop(Scope scope, Step step) {
    if (reachesItself(scope.body(), step)) {
      return true;
    }
    Scope outer = scope.outer().orElse(null);
    if (outer == null) {
      return false;
    }
    MethodUnit unit = scope.body().unit();
    return outer.body().graph().steps().stream()
        .filter(s -> s.event() instanceof Event.Capture c && c.closure().bodies().contains(unit))
        .anyMatch(s -> isInLoop(outer, s));
  }

  private static boolean reachesItself(Body body, Step step) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> work = new ArrayDeque<>();
    List<Edge> edges = new ArrayList<>(step.edges());
    edges.forEach(e -> work.add(e.target()));
    while (!work.isEmpty()) {
      int id = work.remove();
      if (id == step.id()) {
        return true;
      }
      if (seen.add(id)) {
        body.graph().step(id).edges().forEach(e -> work.add(e.target()));
      }
    }
    return false;
  }
}
