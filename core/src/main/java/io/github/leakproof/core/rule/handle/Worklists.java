package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.List;
import java.util.Optional;

/** Collections that tasks work off and other code clears, so that there is nothing left to do. */
final class Worklists {
  private final Summaries summaries;
  private final Callers callers;

  Worklists(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
  }

  /** Whether the value is an element of such a collection, wherever the task's body gets it. */
  boolean tell(Body task, Place element) {
    List<Step> steps = task.definitions().of(element);
    return !steps.isEmpty() && steps.stream().allMatch(step -> isElement(task, step.event()));
  }

  private boolean isElement(Body task, Event event) {
    if (event instanceof Event.Assign assign) {
      Event from = task.definitions().only(assign.from()).orElse(null);
      return from instanceof Event.Call && isElement(task, from);
    }
    return event instanceof Event.Call call
        && summaries.model(call.method()).has(ResourceEffect.Extract.class)
        && field(task, call).filter(f -> isClearedByOthers(task, f)).isPresent();
  }

  private boolean isClearedByOthers(Body task, FieldRef field) {
    return summaries.program().classNamed(field.owner()).stream()
        .flatMap(owner -> callers.accessing(owner, field).stream())
        .map(Scope::body)
        .filter(body -> !body.unit().equals(task.unit()))
        .anyMatch(body -> clears(body, field));
  }

  private boolean clears(Body body, FieldRef field) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && summaries.model(call.method()).has(TaskEffect.Clear.class)
                    && field(body, call).filter(field::equals).isPresent());
  }

  /** The field that the call's receiver lies in. */
  private static Optional<FieldRef> field(Body body, Event.Call call) {
    return call.receiver() != null
            && body.definitions().only(call.receiver()).orElse(null) instanceof Event.Load load
        ? Optional.of(load.field())
        : Optional.empty();
  }
}
