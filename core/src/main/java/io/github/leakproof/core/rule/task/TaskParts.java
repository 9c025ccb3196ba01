package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Private helpers that only tasks call: what they do is part of the task. */
final class TaskParts {
  private static final int DEPTH = 4;

  private final Callers callers;
  private final Predicate<Scope> isTask;

  TaskParts(Callers callers, Predicate<Scope> isTask) {
    this.callers = callers;
    this.isTask = isTask;
  }

  /** Whether the scope is a task's own body, or such a helper. */
  boolean contain(Scope scope) {
    return contain(scope, new HashSet<>());
  }

  private boolean contain(Scope scope, Set<MethodUnit> seen) {
    return isTask.test(scope) || isHelper(scope.body().unit(), seen);
  }

  private boolean isHelper(MethodUnit unit, Set<MethodUnit> seen) {
    if (!unit.flags().contains(MethodUnit.Flag.PRIVATE)
        || seen.size() == DEPTH
        || !seen.add(unit)) {
      return false;
    }
    List<Callers.Call> calls = callers.of(unit);
    return !calls.isEmpty() && calls.stream().allMatch(call -> contain(call.scope(), seen));
  }
}
