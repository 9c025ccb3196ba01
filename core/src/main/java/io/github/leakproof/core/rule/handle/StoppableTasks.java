package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.CallingBodies;
import io.github.leakproof.core.summary.Summaries;

/** Tasks of a class that has a method to stop them by, which other code calls. */
final class StoppableTasks {
  private final Summaries summaries;

  StoppableTasks(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the call hands over such a task, and somebody has it besides. */
  boolean contain(Scope scope, Event.Call call) {
    return Handles.tasks(summaries, call)
        .anyMatch(task -> isKept(scope.owning(task), task) && isStopped(scope, task));
  }

  /** Whether the task is more than an operand of this call: it has a name. */
  private static boolean isKept(Scope scope, Place task) {
    return !(task instanceof Place.Temp)
        || scope.body().definitions().only(task).orElse(null) instanceof Event.Load;
  }

  private boolean isStopped(Scope scope, Place task) {
    String type = Handles.type(scope.owning(task), task);
    return summaries.program().classNamed(type).stream()
        .anyMatch(unit -> unit.methods().stream().anyMatch(m -> isStop(m) && isUsed(unit, m)));
  }

  private boolean isStop(MethodUnit method) {
    return method.kind() == MethodUnit.Kind.METHOD
        && summaries.catalogue().traits().lifeCycleStop().contains(method.name());
  }

  /** Whether code outside of the class calls the method. */
  private boolean isUsed(ClassUnit unit, MethodUnit stop) {
    return CallingBodies.callers(summaries.program(), stop)
        .anyMatch(caller -> !caller.owner().name().equals(unit.name()));
  }
}
