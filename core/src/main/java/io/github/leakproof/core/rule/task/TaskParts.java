package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What only tasks call: private helpers, and methods that override what the tasks of superclasses
 * call. What they do is part of the task.
 */
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
    return contain(scope, call -> true);
  }

  /**
   * The same, but only calls for which the test holds make a helper one.
   *
   * @param isMeant tells of a call of a helper whether it is such a call
   */
  boolean contain(Scope scope, Predicate<Callers.Call> isMeant) {
    return contain(scope, isMeant, new HashSet<>());
  }

  private boolean contain(Scope scope, Predicate<Callers.Call> isMeant, Set<MethodUnit> seen) {
    return isTask.test(scope) || isHelper(scope.body().unit(), isMeant, seen);
  }

  private boolean isHelper(MethodUnit unit, Predicate<Callers.Call> isMeant, Set<MethodUnit> seen) {
    if (unit.flags().contains(MethodUnit.Flag.PUBLIC) || seen.size() == DEPTH || !seen.add(unit)) {
      return false;
    }
    boolean isPrivate = unit.flags().contains(MethodUnit.Flag.PRIVATE);
    List<Callers.Call> inherited = isPrivate ? List.of() : callers.ofOverridden(unit);
    List<Callers.Call> calls = new ArrayList<>(callers.of(unit));
    calls.addAll(inherited);
    return !(isPrivate ? calls : inherited).isEmpty()
        && calls.stream()
            .allMatch(call -> isMeant.test(call) && contain(call.scope(), isMeant, seen));
  }
}
