package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.rule.task.OwedCalls.Owed;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Latches (spec 2.7): a task that counts one down owes it the count-down on every path, from its
 * entry on, where it has the latch from outside.
 */
public final class LatchRule implements Rule {
  private final Summaries summaries;
  private final TaskBodies tasks;
  private final OwedCalls calls;
  private final OwedWalks walks;
  private final CountingHelpers helpers;

  public LatchRule(Summaries summaries) {
    this.summaries = summaries;
    this.tasks = new TaskBodies(summaries);
    this.calls = new OwedCalls(summaries);
    this.walks = new OwedWalks(summaries);
    this.helpers = new CountingHelpers(summaries, tasks, calls, walks);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.LATCH_NOT_COUNTED_DOWN);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    List<Owed> all = calls.in(scope.body());
    if (all.isEmpty()) {
      return;
    }
    if (tasks.isTask(scope) || tasks.isPeriodic(scope)) {
      checkTask(scope, all, report);
    } else if (scope.body().unit().kind() == MethodUnit.Kind.METHOD) {
      helpers.check(scope.body(), all, report);
    }
  }

  private void checkTask(Scope scope, List<Owed> all, Consumer<Finding> report) {
    Body body = scope.body();
    Set<AccessPath> seen = new HashSet<>();
    for (Owed owed : all) {
      if (owed.concerns(seen)) {
        continue;
      }
      List<Owed> same = all.stream().filter(o -> o.concerns(owed.names())).toList();
      same.forEach(o -> seen.addAll(o.names()));
      if (same.stream().noneMatch(Owed::announces)) {
        finding(scope, owed, same).ifPresent(report);
      } else {
        calls.announcedLate(body, same).ifPresent(report);
      }
    }
  }

  private Optional<Finding> finding(Scope scope, Owed owed, List<Owed> same) {
    Body body = scope.body();
    Optional<Verdict> leak = walks.leak(body, same);
    if (leak.isEmpty() && walks.isPassedBy(scope, owed.call(), OwedCalls.names(same))) {
      return Optional.of(TaskFindings.passedBy(body, owed.step(), owed.call()));
    }
    return leak.filter(v -> v.leak(PathKind.NORMAL).isEmpty() || !isConditional(scope, same))
        .filter(v -> !isThrownByPart(scope, same, v) && !isHandedOn(body, v))
        .filter(v -> !walks.isMadeUpFor(scope, owed.call(), OwedCalls.names(same), v))
        .map(v -> OwedWalks.finding(body, owed.step(), owed.call(), v));
  }

  /** Whether it is the body's own matter that it counts down on some condition only. */
  private boolean isConditional(Scope scope, List<Owed> same) {
    return tasks.isStage(scope)
        || tasks.isPeriodic(scope)
        || isWon(scope.body(), same)
        || scope.body().graph().steps().stream().anyMatch(step -> isShared(scope, step, same));
  }

  /** Whether the one of several tasks counts down that a condition holds for once. */
  private boolean isWon(Body body, List<Owed> same) {
    BitSet reached =
        Implied.reached(
            body.graph(),
            when ->
                Implied.by(body, when)
                    .anyMatch(fact -> fact.value() && isOnce(body, fact.place())));
    return same.stream().noneMatch(owed -> reached.get(owed.step().id()));
  }

  private boolean isOnce(Body body, Place condition) {
    return body.definitions().only(condition).orElse(null) instanceof Event.Call call
        && summaries.model(call.method()).has(FlowEffect.Once.class);
  }

  /** Whether what leaves the body is the exception of such a method: that one answers for it. */
  private boolean isThrownByPart(Scope scope, List<Owed> same, Verdict verdict) {
    return verdict
        .worst()
        .flatMap(verdict::leak)
        .flatMap(Node::thrower)
        .filter(step -> isShared(scope, step, same))
        .isPresent();
  }

  /** Whether the task is handed on as it ends: it will be run again, and count down then. */
  private static boolean isHandedOn(Body body, Verdict verdict) {
    return body.unit().kind() == MethodUnit.Kind.METHOD
        && verdict
            .worst()
            .flatMap(verdict::leak)
            .filter(exit -> exit.hasPassed(new Place.This()))
            .isPresent();
  }

  /** Whether a method that the body calls counts down too, and tells what it has left to do. */
  private boolean isShared(Scope scope, Step step, List<Owed> same) {
    return step.event() instanceof Event.Call call
        && call.result() != null
        && canName(scope.body(), call, same)
        && summaries.program().targets(call.method()).stream().anyMatch(calls::owes);
  }

  /** Whether the callee can name the latch: it is one of the body's own methods, or is given it. */
  private static boolean canName(Body body, Event.Call call, List<Owed> same) {
    return call.receiver() == null
        || call.receiver() instanceof Place.This
        || call.receiver() instanceof Place.Outer
        || Places.read(call).stream()
            .map(place -> body.definitions().names(place, false))
            .anyMatch(names -> same.stream().anyMatch(owed -> owed.concerns(names)));
  }
}
