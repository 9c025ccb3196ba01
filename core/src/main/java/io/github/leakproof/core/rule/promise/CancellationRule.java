package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.promise.CancellableWork.Work;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Promises that are returned although cancelling them does not reach the cancellable work that
 * completes them (spec 2.5).
 */
public final class CancellationRule implements Rule {
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final Pattern CHECK = Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED;

  private final Summaries summaries;
  private final Duties duties;
  private final PromiseMakers makers;

  public CancellationRule(Summaries summaries) {
    this.summaries = summaries;
    this.duties = new Duties(summaries);
    this.makers = new PromiseMakers(summaries, CHECK);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(CHECK);
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return makers.areCalledBy(unit);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call
          && makers.maker(call).isPresent()
          && (isReturned(scope, call.result()) || scope.body().unit().kind().isMaking())) {
        check(scope.body(), step, call).ifPresent(report);
      }
    }
  }

  private Optional<Finding> check(Body body, Step step, Event.Call made) {
    Frames frames = new Frames();
    Completions completions = new Completions(summaries, frames);
    completions.collect(body, step, made.result());
    boolean isKept =
        body.unit().kind().isMaking()
            && completions.own().filter(own -> own.isReturned(summaries)).isEmpty();
    if (isKept || completions.isShared() || completions.isLost()) {
      return Optional.empty();
    }
    List<Completion> completing = completions.found().stream().filter(this::mayComplete).toList();
    if (completing.isEmpty()) {
      return Optional.empty();
    }
    Set<MethodUnit> units =
        completing.stream().map(c -> c.body().unit()).collect(Collectors.toSet());
    CancellableWork works = new CancellableWork(summaries, frames);
    List<Work> alarms = new ArrayList<>(works(works, completions.found()));
    alarms.removeAll(works(works, completing));
    CancelHooks hooks = new CancelHooks(summaries, completions);
    Cancellations cancellations = new Cancellations(summaries, completions, hooks, alarms);
    if (cancellations.areHandled()) {
      return Optional.empty();
    }
    WorkHandles handles = new WorkHandles(summaries, frames, works, hooks, units::contains);
    List<Work> unheard =
        completing.stream()
            .filter(c -> !(duties.isTask(c) && cancellations.isPolledIn(c)))
            .flatMap(c -> works.behind(c.uses()).stream())
            .filter(work -> !handles.isHandedOn(work))
            .distinct()
            .toList();
    boolean isOne = unheard.size() == 1 && completing.stream().noneMatch(this::startsAgain);
    return unheard.stream()
        .findFirst()
        .map(
            work ->
                CancellationFindings.unheard(
                    body, step, made, work, isOne ? makers.fix(made) : ReleaseForm.NONE));
  }

  private static List<Work> works(CancellableWork works, List<Completion> bodies) {
    return bodies.stream().flatMap(one -> works.behind(one.uses()).stream()).toList();
  }

  /** Whether the code starts further work of which it is told, or a class around it does. */
  private boolean startsAgain(Completion one) {
    return Stream.concat(
            Stream.of(one.body()),
            one.siblings().stream().flatMap(unit -> summaries.body(unit).stream()))
        .flatMap(body -> body.graph().steps().stream())
        .anyMatch(step -> step.event() instanceof Event.Call call && startsThis(call));
  }

  private boolean startsThis(Event.Call call) {
    return summaries
        .model(call.method())
        .all(TaskEffect.Cancellable.class)
        .filter(started -> started.callback().isArgument())
        .anyMatch(
            started -> call.arguments().get(started.callback().index()) instanceof Place.This);
  }

  /** Whether the body completes the promise with a value, on some path. */
  private boolean mayComplete(Completion one) {
    Verdict verdict =
        Explorer.follow(
            one.body(),
            summaries,
            summaries.owed(CHECK, Object.class.getName()),
            new Start.AtEntry(Map.of(one.name(), Role.SELF), Map.of()));
    return !verdict.isExhausted() && verdict.isReleased();
  }

  /** Whether a method's caller gets the promise, or code that returns it. */
  private boolean isReturned(Scope scope, Place promise) {
    Body body = scope.body();
    Set<Place> places = Uses.aliases(summaries, body, promise);
    if (Uses.isReturned(body, places)) {
      return scope.outer().isEmpty() || isReturned(scope.outer().get(), body.unit());
    }
    return isReturnedWrapped(body, places)
        || body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Capture capture
                        && places.stream().anyMatch(capture.closure()::canName)
                        && Uses.isReturned(body, Uses.places(body, capture.to()))
                        && returns(capture.closure().bodies(), places));
  }

  /** Whether the body returns a future of this code's own that is made of the promise. */
  private boolean isReturnedWrapped(Body body, Set<Place> places) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call wrapper
                    && wrapper.dispatch() == Event.Dispatch.NEW
                    && wrapper.result() != null
                    && wrapper.arguments().stream().anyMatch(places::contains)
                    && summaries.program().classNamed(wrapper.method().owner()).isPresent()
                    && summaries.hierarchy().isSubtype(wrapper.method().owner(), FUTURE)
                    && Uses.isReturned(body, Uses.places(body, wrapper.result())));
  }

  private boolean returns(List<MethodUnit> units, Set<Place> places) {
    return units.stream()
        .flatMap(unit -> summaries.body(unit).stream())
        .anyMatch(body -> Uses.isReturned(body, places));
  }

  /** Whether the scope's body returns the closure, or has a holder keep what it returns. */
  private boolean isReturned(Scope scope, MethodUnit closure) {
    Body body = scope.body();
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Capture capture
                    && capture.closure().bodies().contains(closure)
                    && (Uses.isReturned(body, Uses.places(body, capture.to()))
                        || Uses.of(body, capture.to()).stream().anyMatch(this::isResultKept)));
  }

  /** {@code promises.computeIfAbsent(key, closure)}: who asks the holder gets what it returned. */
  private boolean isResultKept(Uses.Use use) {
    return summaries
        .model(use.call().method())
        .all(ResourceEffect.KeepResult.class)
        .anyMatch(keep -> keep.closure().equals(use.slot()));
  }
}
