package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
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
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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
  private final Duties duties;

  public PromiseRule(Summaries summaries) {
    this.summaries = summaries;
    this.duties = new Duties(summaries);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(CHECK);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call
          && Completions.isPromise(summaries, call, CHECK)) {
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
            summaries.owed(CHECK, call.method().owner()),
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
            && isCompletedElsewhere(body, all, completions.own()))) {
      return Optional.empty();
    }
    List<Completion> owing = all.stream().filter(one -> !completions.isAttached(one)).toList();
    return leak(owing, completions.own().isPresent())
        .map(
            leak ->
                PromiseFindings.promise(
                    body,
                    step,
                    call,
                    leak.kind(),
                    leak.exit(),
                    leak.isMendable() ? Completions.fix(summaries, call, CHECK) : ReleaseForm.NONE))
        .or(() -> isReturnedOpen ? Optional.of(open(body, step, call)) : Optional.empty());
  }

  /** The body returns the promise on a path on which it is still nobody's to complete. */
  private Finding open(Body body, Step step, Event.Call call) {
    return PromiseFindings.promise(
        body,
        step,
        call,
        PathKind.NORMAL,
        Optional.empty(),
        Completions.fix(summaries, call, CHECK));
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
  private boolean isCompletedElsewhere(Body body, List<Completion> all, Optional<OwnPromise> own) {
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
                    || summaries.body(unit).stream()
                        .anyMatch(other -> !own.get().places(summaries, other).isEmpty()));
  }

  private static boolean isCompleting(CallModel model) {
    return model
        .all(ResourceEffect.Release.class)
        .anyMatch(r -> r.only().filter(only -> only == CHECK).isPresent());
  }

  /** A body that must complete the promise ends without; or nobody does where the source fails. */
  private record Leak(Optional<Node> exit, PathKind kind, boolean isMendable) {}

  private record Judged(Completion completion, Verdict verdict, boolean completes) {}

  private Optional<Leak> leak(List<Completion> all, boolean isOwn) {
    List<Judged> judged = all.stream().map(this::judge).toList();
    if (judged.stream().anyMatch(j -> j.verdict().isExhausted())) {
      return Optional.empty();
    }
    List<Judged> completing = judged.stream().filter(Judged::completes).toList();
    boolean isBacked =
        completing.stream()
            .anyMatch(
                j ->
                    duties.isTask(j.completion())
                        && j.verdict().worst().filter(k -> k != PathKind.UNCHECKED).isEmpty()
                        && completing.size() > 1);
    if (isBacked || completing.isEmpty()) {
      return Optional.empty();
    }
    boolean isOfAnyMethods = isOwn && !areCalledOnce(completing);
    Optional<Judged> open =
        judged.stream()
            .filter(j -> !isOfAnyMethods || !j.completes())
            .filter(j -> exit(j, completing).isPresent())
            .min(Comparator.comparing(j -> j.verdict().worst().orElseThrow()));
    if (open.isPresent()) {
      boolean isMendable =
          judged.stream()
              .filter(j -> exit(j, completing).isPresent())
              .allMatch(
                  j ->
                      !j.completes()
                          || exit(j, completing).filter(PromiseRule::hasFailure).isPresent());
      PathKind kind = open.get().verdict().worst().orElseThrow();
      return Optional.of(new Leak(exit(open.get(), completing), kind, isMendable));
    }
    boolean isOpen =
        !isOfAnyMethods
            && completing.stream()
                .filter(j -> isAlone(j, completing) && isNeeded(j))
                .map(Judged::completion)
                .anyMatch(one -> duties.isOnSuccessOnly(one) || duties.isBesideIdleHandler(one));
    return isOpen
        ? Optional.of(new Leak(Optional.empty(), PathKind.NORMAL, true))
        : Optional.empty();
  }

  /** Whether it is the only one that is to complete the promise, or the last of several is. */
  private static boolean isNeeded(Judged one) {
    return !one.completion().isOneOfMany() || one.verdict().leak(PathKind.NORMAL).isPresent();
  }

  /**
   * Whether nothing else completes the promise, or nothing else that another completing body makes.
   */
  private static boolean isAlone(Judged one, List<Judged> completing) {
    Body around = one.completion().around();
    return completing.size() == 1
        || (completing.stream().anyMatch(j -> j.completion().body() == around)
            && completing.stream().filter(j -> j.completion().around() == around).count() == 1);
  }

  /**
   * Whether an object's own promise is completed by a task, or by the two methods of a callback: of
   * other methods nobody knows which are called at all.
   */
  private boolean areCalledOnce(List<Judged> completing) {
    List<Completion> all = completing.stream().map(Judged::completion).toList();
    return all.stream().allMatch(duties::isTask)
        || (all.size() == 2 && all.stream().filter(duties::isFailureHandler).count() == 1);
  }

  /** Whether the callback that has the promise hands itself on: it will be called again. */
  private static boolean isHandedOn(Completion one, Node exit) {
    boolean isInstance =
        one.name().root() instanceof Place.This || Nest.isAnonymous(one.body().unit().owner());
    return isInstance && exit.hasPassed(new Place.This());
  }

  /** Whether a failure has been caught on the way. */
  private static boolean hasFailure(Node exit) {
    return exit.walk().stream().anyMatch(n -> n.step().event() instanceof Event.Catch);
  }

  private Judged judge(Completion one) {
    Verdict verdict =
        Explorer.follow(
            one.body(),
            summaries,
            summaries.owed(CHECK, type(one)),
            new Start.AtEntry(
                names(one),
                AbsentFields.of(summaries, one.body().unit().owner(), one.name()),
                one.instance()));
    return new Judged(one, verdict, verdict.isReleased());
  }

  /** How the body leads to the promise: by its own name, and by code that it may call. */
  private static Map<AccessPath, Role> names(Completion one) {
    Map<AccessPath, Role> names = new HashMap<>();
    one.code().forEach(place -> names.put(AccessPath.of(place), Role.WRAPPER));
    names.put(one.name(), Role.SELF);
    return names;
  }

  private static String type(Completion one) {
    return one.name().root() instanceof Place.Local local
        ? local.type().name()
        : Object.class.getName();
  }

  /** The exit at which the body has not done what it owes. */
  private Optional<Node> exit(Judged one, List<Judged> completing) {
    Verdict verdict = one.verdict();
    Optional<PathKind> worst = verdict.worst();
    if (worst.isEmpty()) {
      return Optional.empty();
    }
    Node exit = verdict.leak(worst.get()).orElseThrow();
    if (one.completion().isOneOfMany() || isHandedOn(one.completion(), exit)) {
      return Optional.empty();
    }
    if (!one.completes()) {
      boolean isIdle =
          worst.get() == PathKind.NORMAL
              && !verdict.isEscaped()
              && duties.isFailureHandler(one.completion())
              && completing.stream()
                  .anyMatch(o -> o.completion().siblings().equals(one.completion().siblings()));
      return isIdle ? Optional.of(exit) : Optional.empty();
    }
    boolean isOwed =
        worst.get() == PathKind.THROWN
            || duties.isOwedOnEveryPath(one.completion())
            || hasFailure(exit);
    return isOwed ? Optional.of(exit) : Optional.empty();
  }
}
