package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.FailureHandlers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.Optional;

/**
 * Stages that do nothing but count down, for the one before them: that one is the task, and where
 * it fails, its count-down is passed by.
 */
final class CountingStages {
  private final Summaries summaries;

  CountingStages(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * The first stage of the chain that such a stage ends, if none of them is told of failures.
   *
   * @param scope the stage's body
   * @param counting its count-down
   */
  Optional<Place> source(Scope scope, Event.Call counting) {
    boolean doesMore =
        scope.body().graph().steps().stream()
            .anyMatch(step -> step.event() instanceof Event.Call call && !call.equals(counting));
    return doesMore
        ? Optional.empty()
        : scope.outer().flatMap(outer -> source(outer.body(), scope.body().unit()));
  }

  private Optional<Place> source(Body around, MethodUnit stage) {
    for (Step step : around.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && call.receiver() != null
          && call.result() != null
          && makes(around, call, stage)) {
        return first(around, call.receiver());
      }
    }
    return Optional.empty();
  }

  private boolean makes(Body around, Event.Call call, MethodUnit stage) {
    for (int i = 0; i < call.arguments().size(); i++) {
      for (Closure closure : around.definitions().closures(call.arguments().get(i))) {
        if (closure.bodies().contains(stage) && closure.functionalMethod() != null) {
          return !FailureHandlers.isOne(summaries, closure)
              && runsOnSuccess(call, Slot.argument(i));
        }
      }
    }
    return false;
  }

  private boolean runsOnSuccess(Event.Call call, Slot closure) {
    return summaries
        .model(call.method())
        .all(TaskEffect.OnSuccess.class)
        .anyMatch(stage -> stage.closure().equals(closure));
  }

  /** Where the chain begins that leads to the stage; empty where it has a handler of failures. */
  private Optional<Place> first(Body around, Place stage) {
    Place origin = Uses.origin(around, stage);
    if (!(around.definitions().only(origin).orElse(null) instanceof Event.Call call)
        || around.definitions().closures(call).isEmpty()
        || call.receiver() == null) {
      return Optional.of(origin);
    }
    return around.definitions().closures(call).stream()
            .anyMatch(closure -> FailureHandlers.isOne(summaries, closure))
        ? Optional.empty()
        : first(around, call.receiver());
  }
}
