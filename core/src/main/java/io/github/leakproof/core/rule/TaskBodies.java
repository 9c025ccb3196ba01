package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.List;

/** Which bodies are tasks: code that runs once, on another thread, with nobody to answer to. */
public final class TaskBodies {
  private static final List<String> BODIES = List.of("run", "call");

  private final Summaries summaries;

  public TaskBodies(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A task, and a call in it that runs a method of the compilation. */
  public record Caller(Scope task, Step step, Event.Call call) {}

  /** Whether the scope's body is a task. */
  public boolean isTask(Scope scope) {
    MethodUnit unit = scope.body().unit();
    if (unit.kind() == MethodUnit.Kind.METHOD) {
      return summaries.model(unit.ref()).has(TaskEffect.Task.class);
    }
    return run(scope) == Run.ONCE;
  }

  /** Whether the scope's body is a task that runs again and again, until it fails. */
  public boolean isPeriodic(Scope scope) {
    return run(scope) == Run.AGAIN;
  }

  private enum Run {
    ONCE,
    AGAIN,
    UNKNOWN
  }

  private Run run(Scope scope) {
    MethodUnit unit = scope.body().unit();
    return unit.kind() == MethodUnit.Kind.CLOSURE && scope.outer().isPresent()
        ? run(scope.outer().get().body(), unit)
        : Run.UNKNOWN;
  }

  /**
   * Whether the scope's body is a stage, to which another one delivers: it may have been called for
   * its conditions' sake.
   */
  public boolean isStage(Scope scope) {
    return scope.outer().stream()
        .flatMap(outer -> outer.body().graph().steps().stream().map(s -> new Visit(outer, s)))
        .anyMatch(visit -> visit.delivers(summaries, scope.body().unit()));
  }

  private record Visit(Scope scope, Step step) {
    boolean delivers(Summaries summaries, MethodUnit unit) {
      return step.event() instanceof Event.Call call
          && summaries
              .model(call.method())
              .all(ResourceEffect.Deliver.class)
              .map(d -> call.arguments().get(d.closure().index()))
              .flatMap(place -> scope.body().definitions().closures(place).stream())
              .anyMatch(closure -> closure.bodies().contains(unit));
    }
  }

  private Run run(Body around, MethodUnit unit) {
    for (Step step : around.graph().steps()) {
      if (step.event() instanceof Event.Capture capture
          && capture.closure().bodies().contains(unit)) {
        return run(around, capture);
      }
    }
    return Run.UNKNOWN;
  }

  private Run run(Body around, Event.Capture capture) {
    Closure closure = capture.closure();
    if (closure.functionalMethod() == null) {
      return Run.UNKNOWN;
    }
    boolean isOfTask = summaries.model(closure.functionalMethod()).has(TaskEffect.Task.class);
    boolean isTask = isOfTask;
    for (Step step : around.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        for (int i = 0; i < call.arguments().size(); i++) {
          if (around.definitions().closures(call.arguments().get(i)).contains(closure)) {
            CallModel model = summaries.model(call.method());
            if (model.repeats(Slot.argument(i))) {
              return isOfTask ? Run.AGAIN : Run.UNKNOWN;
            }
            isTask |= model.takes(Slot.argument(i));
          }
        }
      }
    }
    return isTask ? Run.ONCE : Run.UNKNOWN;
  }

  /** Whether a value of the type is a task: it has the body of one. */
  public static boolean isTaskType(Summaries summaries, String type) {
    return BODIES.stream()
        .map(body -> new MethodRef(type, body, List.of(), "void", false))
        .anyMatch(body -> summaries.model(body).has(TaskEffect.Task.class));
  }

  /** The tasks that call the method themselves. */
  public List<Caller> callers(MethodUnit method) {
    List<Caller> callers = new ArrayList<>();
    for (MethodUnit unit : summaries.program().callers(method.callName())) {
      boolean calls =
          unit.callees().stream()
              .anyMatch(
                  c ->
                      c.name().equals(method.name())
                          && c.parameterTypes().equals(method.ref().parameterTypes())
                          && summaries.program().targets(c).contains(method));
      if (calls && !unit.equals(method) && mayBeTask(unit, method)) {
        summaries
            .body(unit)
            .ifPresent(body -> Scope.all(summaries, body).forEach(s -> add(s, method, callers)));
      }
    }
    return callers;
  }

  /** Whether the body may be a task that makes the call, or have a closure in it that is one. */
  private boolean mayBeTask(MethodUnit unit, MethodUnit method) {
    return summaries.model(unit.ref()).has(TaskEffect.Task.class)
        || summaries.program().isCalledInClosure(method.callName());
  }

  private void add(Scope scope, MethodUnit method, List<Caller> callers) {
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call
          && call.method().name().equals(method.name())
          && summaries.program().targets(call.method()).contains(method)) {
        if (isTask(scope)) {
          callers.add(new Caller(scope, step, call));
        }
        return;
      }
    }
  }

  /** Whether the body has what the place holds from outside. */
  public static boolean isGiven(Body body, Place root) {
    return !(root instanceof Place.Temp) && body.definitions().of(root).isEmpty();
  }
}
