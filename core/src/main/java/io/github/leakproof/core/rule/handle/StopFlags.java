package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tasks that first look at a field by which other code tells them that they are not wanted: a flag,
 * or a collection that they work off.
 */
final class StopFlags {
  private static final int DEPTH = 3;
  private static final Comparator<Step> SOURCE_ORDER =
      Comparator.comparing(Step::line).thenComparing(Step::id);

  private final Summaries summaries;
  private final Callers callers;
  private final Worklists worklists;

  StopFlags(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.worklists = new Worklists(summaries, callers);
  }

  /** Whether the task that the call hands over asks first whether it is still wanted. */
  boolean areAsked(Scope scope, Event.Call call) {
    return Handles.tasks(summaries, call)
        .flatMap(task -> bodies(scope, task))
        .anyMatch(unit -> asks(unit, DEPTH));
  }

  private Stream<MethodUnit> bodies(Scope from, Place task) {
    Scope scope = from.owning(task);
    List<Closure> closures = scope.body().definitions().closures(task);
    if (!closures.isEmpty()) {
      return closures.stream().flatMap(closure -> closure.bodies().stream());
    }
    ClassUnit made =
        task instanceof Place.This
            ? scope.body().unit().owner()
            : summaries.program().classNamed(Handles.type(scope, task)).orElse(null);
    return made == null
        ? Stream.empty()
        : made.methods().stream()
            .filter(unit -> unit.kind() == MethodUnit.Kind.METHOD)
            .filter(unit -> summaries.model(unit.ref()).has(TaskEffect.Task.class));
  }

  /** Whether the body's first condition is such a field; where it has none, what it runs counts. */
  private boolean asks(MethodUnit unit, int depth) {
    Body body = depth == 0 ? null : summaries.body(unit).orElse(null);
    if (body == null) {
      return false;
    }
    Optional<Place> first =
        body.graph().steps().stream()
            .sorted(SOURCE_ORDER)
            .flatMap(step -> step.edges().stream())
            .filter(Edge.When.class::isInstance)
            .map(edge -> ((Edge.When) edge).condition())
            .findFirst();
    return first.isPresent()
        ? isFlag(body, first.get())
        : body.graph().steps().stream()
            .flatMap(step -> run(step.event()))
            .findFirst()
            .filter(next -> asks(next, depth - 1))
            .isPresent();
  }

  /** The code of the same object that an event runs, or has run. */
  private Stream<MethodUnit> run(Event event) {
    if (event instanceof Event.Capture capture) {
      return capture.closure().bodies().stream();
    }
    return event instanceof Event.Call call
            && (call.receiver() instanceof Place.This || call.receiver() instanceof Place.Outer)
        ? summaries.program().method(call.method()).stream()
        : Stream.empty();
  }

  private boolean isFlag(Body body, Place condition) {
    Event event = body.definitions().only(condition).orElse(null);
    if (event instanceof Event.Assign assign) {
      return isFlag(body, assign.from());
    } else if (event instanceof Event.Test test) {
      return isFlag(body, test.left());
    }
    return event instanceof Event.Load load
        ? isWrittenByOthers(body, load.field())
        : worklists.tell(body, condition);
  }

  /** Whether a method writes the field, and the task does not. */
  private boolean isWrittenByOthers(Body task, FieldRef field) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null) {
      return false;
    }
    List<MethodUnit> writers =
        callers.stores(owner, field).stream()
            .map(store -> store.scope().outermost().body().unit())
            .filter(unit -> unit.kind() == MethodUnit.Kind.METHOD)
            .toList();
    return !writers.isEmpty() && !writers.contains(task.unit());
  }
}
