package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that make a promise: those of the catalogue, and methods that only make one and return it.
 */
final class PromiseMakers {
  private static final String FUTURE = "java.util.concurrent.Future";

  private final Summaries summaries;
  private final Pattern check;

  PromiseMakers(Summaries summaries, Pattern check) {
    this.summaries = summaries;
    this.check = check;
  }

  /** What makes the promise that the call yields, if it yields one that nobody else has. */
  Optional<MethodRef> maker(Event.Call call) {
    if (call.result() == null) {
      return Optional.empty();
    } else if (isMaker(call)) {
      return Optional.of(call.method());
    }
    return call.dispatch() == Event.Dispatch.NEW || !isOfFuture(call.method())
        ? Optional.empty()
        : factory(call).flatMap(this::made);
  }

  /** Whether the body may call a method that makes one. */
  boolean areCalledBy(MethodUnit unit) {
    return unit.callees().stream()
        .filter(this::isOfFuture)
        .flatMap(callee -> summaries.program().method(callee).stream())
        .anyMatch(
            callee ->
                callee.mentions().opening().stream()
                    .anyMatch(ref -> summaries.model(ref).has(TaskEffect.Promise.class)));
  }

  private boolean isOfFuture(MethodRef method) {
    return summaries.hierarchy().isSubtype(method.returnType(), FUTURE);
  }

  /** What fixed code calls on the promise. */
  ReleaseForm fix(Event.Call call) {
    return maker(call)
        .flatMap(
            made ->
                summaries
                    .model(made)
                    .all(TaskEffect.Promise.class)
                    .filter(p -> p.pattern() == check)
                    .map(TaskEffect.Promise::fix)
                    .findFirst())
        .orElse(ReleaseForm.NONE);
  }

  private boolean isMaker(Event.Call call) {
    return summaries.program().classNamed(call.method().owner()).isEmpty()
        && summaries
            .model(call.method())
            .all(TaskEffect.Promise.class)
            .anyMatch(p -> p.pattern() == check);
  }

  private Optional<Body> factory(Event.Call call) {
    List<MethodUnit> targets = summaries.targets(call);
    return targets.size() == 1 ? summaries.body(targets.get(0)) : Optional.empty();
  }

  /** The constructor that the body calls for what it returns, with which it does nothing else. */
  private Optional<MethodRef> made(Body body) {
    List<Event.Call> calls =
        body.graph().steps().stream()
            .map(Step::event)
            .filter(Event.Call.class::isInstance)
            .map(Event.Call.class::cast)
            .toList();
    if (calls.size() != 1 || !isMaker(calls.get(0))) {
      return Optional.empty();
    }
    Place promise = calls.get(0).result();
    Set<Place> places = promise == null ? Set.of() : Uses.places(body, promise);
    return body.graph().steps().stream().allMatch(step -> isPlain(step.event(), places))
        ? Optional.of(calls.get(0).method())
        : Optional.empty();
  }

  private static boolean isPlain(Event event, Set<Place> promise) {
    return event instanceof Event.Return result
        ? promise.contains(result.value())
        : !Completions.isStoring(event, promise) && !(event instanceof Event.Capture);
  }
}
