package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Promises that waiters may wait for for ever (spec 2.5): each body that completes one owes it the
 * completion on every path.
 */
public final class PromiseRule implements Rule {
  private static final Pattern CHECK = Pattern.PROMISE_NEVER_COMPLETED;

  private final Summaries summaries;
  private final PromiseMakers makers;

  public PromiseRule(Summaries summaries) {
    this.summaries = summaries;
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
      if (step.event() instanceof Event.Call call && makers.maker(call).isPresent()) {
        check(scope.body(), step, call).ifPresent(report);
      }
    }
  }

  private Optional<Finding> check(Body body, Step step, Event.Call call) {
    Completions completions = new Completions(summaries, new Frames());
    completions.collect(body, step, call.result());
    Verdict here =
        Explorer.follow(
            body,
            summaries,
            summaries.owed(CHECK, makers.maker(call).orElse(call.method()).owner()),
            new Start.AtSteps(
                Map.of(step.id(), Map.of(AccessPath.of(call.result()), Role.SELF)),
                new Outcome.Returned()));
    List<Completion> all = completions.found();
    if (here.isExhausted() || completions.isLost()) {
      return Optional.empty();
    }
    boolean isReturnedOpen =
        here.returned().contains(List.of())
            && !completions.isShared()
            && completions.own().isEmpty()
            && (all.isEmpty()
                ? here.isReleased()
                : here.isEscaped() && all.stream().noneMatch(Completion::isOneOfMany));
    if (all.isEmpty()) {
      return isReturnedOpen ? Optional.of(open(body, step, call)) : Optional.empty();
    }
    if (here.isReleased()
        || isArranged(body, call)
        || ((completions.isShared() || completions.own().isPresent())
            && isCompletedElsewhere(body, all, completions))) {
      return Optional.empty();
    }
    return new Judgement(summaries, completions)
        .leak()
        .map(
            leak ->
                PromiseFindings.promise(
                    body,
                    step,
                    call,
                    leak.kind(),
                    leak.exit(),
                    leak.body().orElse(body),
                    leak.endings(),
                    leak.isMendable() ? makers.fix(call) : ReleaseForm.NONE))
        .or(() -> isReturnedOpen ? Optional.of(open(body, step, call)) : Optional.empty());
  }

  /** The body returns the promise on a path on which it is still nobody's to complete. */
  private Finding open(Body body, Step step, Event.Call call) {
    return PromiseFindings.promise(
        body, step, call, PathKind.NORMAL, Optional.empty(), body, List.of(), makers.fix(call));
  }

  /** Whether the body has the promise completed by itself, in due time: {@code orTimeout}. */
  private boolean isArranged(Body body, Event.Call made) {
    Set<Place> places = Uses.places(body, made.result());
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && places.contains(call.receiver())
                    && isCompleting(summaries.model(call.method()))
                    && summaries.model(call.method()).has(ResourceEffect.Link.class));
  }

  /** Whether code of the nest that has the promise from where it is kept completes such ones. */
  private boolean isCompletedElsewhere(Body body, List<Completion> all, Completions completions) {
    Optional<OwnPromise> own = completions.own();
    return Nest.methods(body.unit().owner()).stream()
        .filter(unit -> !unit.equals(body.unit()))
        .filter(unit -> all.stream().noneMatch(c -> c.body().unit().equals(unit)))
        .filter(unit -> all.stream().noneMatch(c -> c.around().unit().equals(unit)))
        .filter(
            unit ->
                unit.mentions().releasing().stream()
                    .anyMatch(ref -> isCompleting(summaries.model(ref))))
        .anyMatch(
            unit ->
                own.isEmpty()
                    ? isServed(unit, completions.keepers())
                    : summaries.body(unit).stream()
                        .anyMatch(other -> !own.get().places(summaries, other).isEmpty()));
  }

  /** Whether the code, or what calls it, may have the promise from where it is kept. */
  private boolean isServed(MethodUnit unit, Keepers keepers) {
    return keepers.mayServe(unit)
        || summaries.program().callers(unit.callName()).stream().anyMatch(keepers::mayServe);
  }

  private static boolean isCompleting(CallModel model) {
    return model
        .all(ResourceEffect.Release.class)
        .anyMatch(r -> r.only().filter(only -> only == CHECK).isPresent());
  }
}
