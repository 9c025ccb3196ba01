package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.handle.Discards.Use;
import io.github.leakproof.core.rule.handle.Handles.Started;
import io.github.leakproof.core.rule.handle.Runners.Frame;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Futures that nobody keeps (spec 2.5): the call's result is the only handle of a task, nobody
 * takes it, and nobody who is seen here ends the executor instead.
 */
public final class DropRule implements Rule {
  private final Summaries summaries;
  private final Discards discards;
  private final Handles handles;
  private final Runners runners;
  private final StopFlags flags;
  private final StoppableTasks tasks;

  public DropRule(Summaries summaries) {
    this.summaries = summaries;
    this.discards = new Discards(summaries);
    this.handles = new Handles(summaries, discards);
    this.runners = new Runners(summaries);
    this.flags = new StopFlags(summaries);
    this.tasks = new StoppableTasks(summaries);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.FUTURE_DROPPED);
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return handles.mayBeIn(unit);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    Frame frame = Frame.of(scope);
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call && call.result() != null) {
        List<Started> started = handles.of(frame, call);
        if (!started.isEmpty()) {
          check(scope, step, call, started, report);
        }
      }
    }
  }

  private void check(
      Scope scope, Step step, Event.Call call, List<Started> started, Consumer<Finding> report) {
    Use use = discards.of(scope.body(), step, call);
    if (use.isDropped() && !isExpectedToFail(scope) && started.stream().allMatch(this::isFree)) {
      boolean isPlain = use.last().equals(step) && isStated(call);
      ReleaseForm fix = isPlain ? started.get(0).handle().fix() : ReleaseForm.NONE;
      boolean repeats = started.stream().anyMatch(one -> one.handle().repeats());
      report.accept(DropFindings.dropped(scope.body(), step, use.last(), call, repeats, fix));
    }
  }

  private boolean isStated(Event.Call call) {
    return summaries.model(call.method()).has(TaskEffect.Handle.class);
  }

  private boolean isFree(Started started) {
    return !isCalledOff(started) && isRunByOthers(started);
  }

  private boolean isCalledOff(Started started) {
    Scope scope = started.frame().scope();
    return !started.handle().repeats()
        && (flags.areAsked(scope, started.call()) || tasks.contain(scope, started.call()));
  }

  private boolean isRunByOthers(Started started) {
    return started.handle().by().isEmpty()
        || started
            .runner()
            .filter(place -> runners.areFree(started.frame(), place, started.handle().repeats()))
            .isPresent();
  }

  /** Whether the scope is a closure that is run for the exception that it throws. */
  private boolean isExpectedToFail(Scope scope) {
    return scope.outer().stream()
        .flatMap(outer -> outer.body().graph().steps().stream())
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && summaries
                        .model(call.method())
                        .all(FlowEffect.Fails.class)
                        .anyMatch(fails -> isGiven(scope, Places.operand(call, fails.closure()))));
  }

  private static boolean isGiven(Scope scope, Place closure) {
    return scope.outer().stream()
        .flatMap(outer -> outer.body().definitions().closures(closure).stream())
        .anyMatch(made -> made.bodies().contains(scope.body().unit()));
  }
}
