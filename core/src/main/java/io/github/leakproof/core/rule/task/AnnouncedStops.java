package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.task.InterruptRule.Handler;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tasks that are told to stop by a field, or by the state of the pool that runs them, and
 * interrupted after that so that they look at it: {@code closed = true; thread.interrupt()}. Where
 * they ask before they wait again, the interrupt has done all that it was meant to do.
 */
final class AnnouncedStops {
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Callers callers;

  AnnouncedStops(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
  }

  /** Whether the handler leads back to what was interrupted, and only by asking whether to stop. */
  boolean areAsked(Scope scope, Handler handler) {
    Body body = scope.body();
    return comesBack(body, handler, step -> false)
        && !comesBack(body, handler, step -> asks(body, step));
  }

  /**
   * Whether the handler leads back to what was interrupted, and only by setting a flag object that
   * is asked on the way: {@code running.set(false)}.
   */
  boolean areSet(Scope scope, Handler handler) {
    Body body = scope.body();
    return comesBack(body, handler, step -> false)
        && body.graph().steps().stream()
            .flatMap(step -> flag(body, step).stream())
            .distinct()
            .anyMatch(
                flag ->
                    !comesBack(
                            body,
                            handler,
                            step -> flag(body, step).filter(flag::equals).isPresent())
                        && !comesBack(body, handler, step -> asks(body, step, flag)));
  }

  /** The field with the object that the step makes stand for another boolean. */
  Optional<FieldRef> flag(Body body, Step step) {
    return step.event() instanceof Event.Call call
            && call.receiver() != null
            && summaries.model(call.method()).has(FlowEffect.Write.class)
            && body.definitions().only(call.receiver()).orElse(null) instanceof Event.Load load
        ? Optional.of(load.field())
        : Optional.empty();
  }

  private boolean asks(Body body, Step step, FieldRef field) {
    return conditions(step).anyMatch(condition -> fields(body, condition, DEPTH).contains(field));
  }

  private static boolean comesBack(Body body, Handler handler, Predicate<Step> isBarred) {
    BitSet reached = body.graph().reached(handler.entries(), (step, edge) -> !isBarred.test(step));
    return handler.throwers().stream().anyMatch(step -> reached.get(step.id()));
  }

  private boolean asks(Body body, Step step) {
    return conditions(step)
        .anyMatch(
            condition ->
                tellsOfCancel(body, condition, new HashSet<>())
                    || fields(body, condition, DEPTH).stream().anyMatch(this::isAnnounced));
  }

  /** Whether the value comes from a question of which the answer precedes the interrupt. */
  private boolean tellsOfCancel(Body body, Place value, Set<Place> seen) {
    return seen.add(value)
        && body.definitions().of(value).stream()
            .map(Step::event)
            .anyMatch(
                event ->
                    (event instanceof Event.Assign assign
                            && tellsOfCancel(body, assign.from(), seen))
                        || (event instanceof Event.Test test
                            && tellsOfCancel(body, test.left(), seen))
                        || (event instanceof Event.Call call
                            && summaries.model(call.method()).has(TaskEffect.CancelQuery.class)));
  }

  private static Stream<Place> conditions(Step step) {
    return step.edges().stream()
        .filter(Edge.When.class::isInstance)
        .map(edge -> ((Edge.When) edge).condition())
        .distinct();
  }

  /** The fields that the value is read from, also within atomic holders and by own getters. */
  private Set<FieldRef> fields(Body body, Place value, int depth) {
    Set<FieldRef> fields = new HashSet<>();
    collect(body, value, depth, new HashSet<>(), fields);
    return fields;
  }

  private void collect(Body body, Place value, int depth, Set<Place> seen, Set<FieldRef> into) {
    if (!seen.add(value)) {
      return;
    }
    for (Step step : body.definitions().of(value)) {
      Event event = step.event();
      if (event instanceof Event.Assign assign) {
        collect(body, assign.from(), depth, seen, into);
      } else if (event instanceof Event.Test test) {
        Stream.concat(Stream.of(test.left()), Stream.ofNullable(test.right()))
            .forEach(operand -> collect(body, operand, depth, seen, into));
      } else if (event instanceof Event.Load load) {
        into.add(load.field());
      } else if (event instanceof Event.Call call) {
        collect(body, call, depth, seen, into);
      }
    }
  }

  private void collect(Body body, Event.Call call, int depth, Set<Place> seen, Set<FieldRef> into) {
    if (call.receiver() != null && !summaries.isOwn(call.method())) {
      collect(body, call.receiver(), depth, seen, into);
    } else if (depth > 0 && call.arguments().isEmpty()) {
      summaries.targets(call).stream()
          .flatMap(unit -> summaries.body(unit).stream())
          .forEach(callee -> into.addAll(answered(callee, depth - 1)));
    }
  }

  /** The fields that a body's answer is made of, or that decide which constant it is. */
  private Set<FieldRef> answered(Body body, int depth) {
    Set<FieldRef> fields = new HashSet<>();
    if (!body.graph().steps().stream().allMatch(AnnouncedStops::isOfQuestion)) {
      return fields;
    }
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Return result && result.value() != null) {
        fields.addAll(fields(body, result.value(), depth));
      } else if (step.event() instanceof Event.Literal literal
          && literal.value() instanceof Boolean) {
        body.graph().steps().stream()
            .flatMap(AnnouncedStops::conditions)
            .forEach(condition -> fields.addAll(fields(body, condition, depth)));
      }
    }
    return fields;
  }

  /**
   * Whether some code writes the field, or into the holder that lies in it, and interrupts then.
   */
  private boolean isAnnounced(FieldRef field) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    return owner != null
        && callers.accessing(owner, field).stream().anyMatch(scope -> announces(scope, field));
  }

  private boolean announces(Scope scope, FieldRef field) {
    Body body = scope.body();
    List<Step> changes =
        body.graph().steps().stream().filter(step -> changes(body, step, field)).toList();
    return !changes.isEmpty()
        && (changes.stream().anyMatch(change -> isFollowedByInterrupt(body, change))
            || callers.of(body.unit()).stream()
                .anyMatch(call -> isFollowedByInterrupt(call.scope().body(), call.step())));
  }

  private boolean isFollowedByInterrupt(Body body, Step change) {
    return body.after(change).stream()
        .mapToObj(body.graph()::step)
        .anyMatch(step -> interrupts(body, step, DEPTH));
  }

  /** Whether the step may belong to a body that does nothing but look at fields. */
  private static boolean isOfQuestion(Step step) {
    return !(step.event() instanceof Event.Store)
        && (!(step.event() instanceof Event.Call call)
            || (call.arguments().isEmpty() && call.receiver() != null));
  }

  private static boolean changes(Body body, Step step, FieldRef field) {
    if (step.event() instanceof Event.Store store) {
      return store.field().equals(field);
    }
    return step.event() instanceof Event.Call call
        && call.receiver() != null
        && !call.arguments().isEmpty()
        && body.definitions().only(call.receiver()).orElse(null) instanceof Event.Load load
        && load.field().equals(field);
  }

  /** Whether the step asks the work of another thread to stop, itself or in what it calls. */
  private boolean interrupts(Body body, Step step, int depth) {
    if (!(step.event() instanceof Event.Call call)) {
      return false;
    }
    if (summaries.model(call.method()).has(TaskEffect.Cancel.class)) {
      return !OwnThread.is(body, call.receiver());
    }
    return depth > 0
        && summaries.isOwn(call.method())
        && summaries.program().method(call.method()).stream()
            .flatMap(unit -> summaries.body(unit).stream())
            .anyMatch(
                callee ->
                    callee.graph().steps().stream()
                        .anyMatch(inner -> interrupts(callee, inner, depth - 1)));
  }
}
