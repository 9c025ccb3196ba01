package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loops of tasks that nothing can end (spec 2.5): a question of the flow graph's shape alone. */
public final class TaskRule implements Rule {
  private static final int DEPTH = 2;

  private final Summaries summaries;
  private final Callers callers;
  private final TaskBodies tasks;
  private final EndlessLoops endless;
  private final TaskParts parts;

  public TaskRule(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.tasks = new TaskBodies(summaries);
    this.endless = new EndlessLoops(summaries);
    this.parts = new TaskParts(callers, this::isTask);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.UNCANCELLABLE_TASK);
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return unit.mayLoop()
        && (unit.mayLoopInClosure() || isTask(unit.ref()) || mayBeCalledByTask(unit, DEPTH));
  }

  private boolean mayBeCalledByTask(MethodUnit unit, int depth) {
    return summaries.program().isCalledInClosure(unit.callName())
        || summaries.program().callers(unit.callName()).stream()
            .anyMatch(
                caller ->
                    isTask(caller.ref())
                        || (depth > 0
                            && caller.flags().contains(MethodUnit.Flag.PRIVATE)
                            && mayBeCalledByTask(caller, depth - 1)));
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    if (scope.body().unit().mayLoop() && parts.contain(scope)) {
      endless.of(scope).forEach(loop -> report.accept(TaskFindings.endless(scope.body(), loop)));
    }
  }

  /** Whether the body is what a task does. */
  private boolean isTask(Scope scope) {
    MethodUnit unit = scope.body().unit();
    return tasks.isTask(scope)
        || (unit.kind() == MethodUnit.Kind.CLOSURE
            && scope.outer().filter(outer -> isTaskIn(outer, unit)).isPresent())
        || (unit.kind() == MethodUnit.Kind.METHOD && isUsedAsTask(unit));
  }

  private boolean isTaskIn(Scope scope, MethodUnit unit) {
    return closures(scope).stream().anyMatch(closure -> closure.bodies().contains(unit));
  }

  /** Whether a task only calls the method, or a reference to it is made one. */
  private boolean isUsedAsTask(MethodUnit unit) {
    return isCalledOnly(unit) || isReferredTo(unit);
  }

  /** Whether the method is all that a task of some class calls. */
  private boolean isCalledOnly(MethodUnit unit) {
    return summaries.program().callers(unit.callName()).stream()
        .anyMatch(caller -> isTask(caller.ref()) && isAllThatIsCalled(unit, caller));
  }

  /** Whether a reference to the method, or a lambda that only calls it, is made a task. */
  private boolean isReferredTo(MethodUnit unit) {
    return callers.naming(unit).stream()
        .flatMap(scope -> closures(scope).stream())
        .flatMap(closure -> closure.bodies().stream())
        .anyMatch(body -> isAllThatIsCalled(unit, body));
  }

  private List<Closure> closures(Scope scope) {
    return scope.body().graph().steps().stream()
        .map(Step::event)
        .filter(Event.Capture.class::isInstance)
        .map(event -> ((Event.Capture) event).closure())
        .filter(closure -> isTask(closure.functionalMethod()))
        .toList();
  }

  private boolean isTask(@Nullable MethodRef functional) {
    return functional != null && summaries.model(functional).has(TaskEffect.Task.class);
  }

  private boolean isAllThatIsCalled(MethodUnit unit, MethodUnit closure) {
    List<Event.Call> calls =
        summaries.body(closure).stream()
            .flatMap(body -> body.graph().steps().stream())
            .map(Step::event)
            .filter(event -> event instanceof Event.Call call && !call.implicit())
            .map(Event.Call.class::cast)
            .toList();
    return calls.size() == 1
        && calls.get(0).method().name().equals(unit.name())
        && Optional.of(unit).equals(summaries.program().method(calls.get(0).method()));
  }
}
