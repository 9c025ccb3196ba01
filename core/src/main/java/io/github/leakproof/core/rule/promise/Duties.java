package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.rule.FailureHandlers;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Body;
import java.util.List;
import java.util.Optional;

/**
 * What others may expect of a body that completes a promise: a task, a stage or the callback of one
 * request is called once, a listener again and again.
 */
final class Duties {
  private final Summaries summaries;

  Duties(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the body is a task that runs once. */
  boolean isTask(Completion one) {
    MethodRef method = one.closure().map(Closure::functionalMethod).orElse(one.body().unit().ref());
    return !isRepeated(one)
        && !isStage(one)
        && (summaries.model(method).has(TaskEffect.Task.class)
            || (one.closure().isPresent() && one.uses().stream().anyMatch(this::takes)));
  }

  /** Whether the body is called once, with nobody else to complete the promise. */
  boolean isOwedOnEveryPath(Completion one) {
    return isTaskOrStage(one)
        || (!isRepeated(one) && (isFailureHandler(one) || isToldOutcome(one) || isOneOfTwo(one)));
  }

  /** Whether the body is called once, by whoever has been given it. */
  boolean isTaskOrStage(Completion one) {
    return isTask(one) || (isStage(one) && !isRepeated(one));
  }

  /** Whether the body is told of a failure. */
  boolean isFailureHandler(Completion one) {
    return isFailureHandler(one.body());
  }

  private boolean isFailureHandler(Body body) {
    return FailureHandlers.isOne(summaries, body);
  }

  /** Whether a lambda is told what became of something, be it a success or a failure. */
  private boolean isToldOutcome(Completion one) {
    List<Place.Local> parameters = one.body().graph().parameters();
    return one.closure().isPresent()
        && parameters.size() == 1
        && summaries
            .catalogue()
            .traits()
            .isOutcome(
                type -> summaries.hierarchy().isSubtype(parameters.get(0).type().name(), type));
  }

  /** Whether a callback has one method for success and one for failure. */
  private boolean isOneOfTwo(Completion one) {
    List<MethodUnit> methods =
        one.siblings().stream()
            .filter(m -> m.kind() == MethodUnit.Kind.METHOD && !Completions.isHelper(m))
            .toList();
    return methods.size() == 2
        && methods.stream()
            .flatMap(m -> summaries.body(m).stream())
            .anyMatch(this::isFailureHandler);
  }

  /** Whether the stage that the closure is called for passes by where it fails. */
  boolean isOnSuccessOnly(Completion one) {
    return one.uses().stream().anyMatch(this::isOnSuccess)
        && one.uses().stream().allMatch(use -> isOwnFailing(one, use));
  }

  /** Whether the stage is one that may fail: not what comes of a handler of failures. */
  private boolean isOwnFailing(Completion one, Use use) {
    return use.call().receiver() != null
        && !(one.around().definitions().only(use.call().receiver()).orElse(null)
                instanceof Event.Call source
            && handles(one.around(), source));
  }

  private boolean handles(Body around, Event.Call call) {
    return around.definitions().closures(call).stream()
        .anyMatch(closure -> FailureHandlers.isOne(summaries, closure));
  }

  /**
   * Whether the call that is given the closure is given a handler of failures that does nothing.
   */
  boolean isBesideIdleHandler(Completion one) {
    Optional<Closure> own = one.closure();
    return own.isPresent()
        && !isFailureHandler(one)
        && one.uses().stream()
            .flatMap(use -> one.around().definitions().closures(use.call()).stream())
            .filter(other -> !other.equals(own.get()) && !other.canName(one.name().root()))
            .anyMatch(other -> FailureHandlers.isOne(summaries, other));
  }

  /** Whether the body is told of a success, if it is a stage; it may be told of failures too. */
  boolean isStage(Completion one) {
    return one.uses().stream().anyMatch(use -> delivers(use) || isOnSuccess(use));
  }

  private boolean isRepeated(Completion one) {
    return one.uses().stream()
        .anyMatch(use -> summaries.model(use.call().method()).repeats(use.slot()));
  }

  private boolean takes(Use use) {
    CallModel model = summaries.model(use.call().method());
    return model.takes(use.slot())
        || model.all(TaskEffect.RunLater.class).anyMatch(r -> r.task().equals(use.slot()));
  }

  private boolean delivers(Use use) {
    return summaries
        .model(use.call().method())
        .all(ResourceEffect.Deliver.class)
        .anyMatch(d -> d.closure().equals(use.slot()));
  }

  private boolean isOnSuccess(Use use) {
    return summaries
        .model(use.call().method())
        .all(TaskEffect.OnSuccess.class)
        .anyMatch(s -> s.closure().equals(use.slot()));
  }
}
