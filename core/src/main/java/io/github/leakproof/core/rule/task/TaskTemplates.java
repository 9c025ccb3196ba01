package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Tasks of libraries that leave what they do to a method of their subclasses: {@code run()} calls
 * {@code doRun()}.
 */
final class TaskTemplates {
  private final Summaries summaries;

  TaskTemplates(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Whether a library's task calls the method on itself, at a place that the test holds for.
   *
   * @param isWanted tells of a step of the task's body whether it is such a place
   */
  boolean call(MethodUnit unit, BiPredicate<Body, Step> isWanted) {
    return unit.kind() == MethodUnit.Kind.METHOD
        && unit.ref().arity() == 0
        && inherited(unit)
            .anyMatch(
                task ->
                    task.graph().steps().stream()
                        .filter(step -> isCallOf(step.event(), unit))
                        .anyMatch(step -> isWanted.test(task, step)));
  }

  /** The bodies of the tasks that the method's class inherits from libraries. */
  private Stream<Body> inherited(MethodUnit unit) {
    Program libraries = summaries.program().libraries().orElse(null);
    return libraries == null
        ? Stream.empty()
        : summaries.hierarchy().supertypes(unit.owner().name()).stream()
            .flatMap(type -> libraries.classNamed(type).stream())
            .flatMap(type -> type.methods().stream())
            .filter(method -> summaries.model(method.ref()).has(TaskEffect.Task.class))
            .flatMap(method -> summaries.body(method).stream());
  }

  private static boolean isCallOf(Event event, MethodUnit unit) {
    return event instanceof Event.Call call
        && call.receiver() instanceof Place.This
        && call.method().arity() == 0
        && call.method().name().equals(unit.name());
  }
}
