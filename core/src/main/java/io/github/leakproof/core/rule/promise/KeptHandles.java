package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.Set;

/** Whether anybody cancels work through a handle that an object keeps in a field. */
final class KeptHandles {
  private static final String FUTURE = "java.util.concurrent.Future";

  private final Summaries summaries;

  KeptHandles(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Whether the work of the handle that is loaded may be cancelled by somebody, or is not this
   * promise's alone: many may wait for a future that lies in a field.
   */
  boolean isServed(Body body, Event.Load load) {
    return summaries.hierarchy().isSubtype(load.type().name(), FUTURE)
        || body.unit().owner().fields().stream()
            .noneMatch(f -> f.isPrivate() && !f.isStatic() && f.ref().equals(load.field()))
        || Nest.methods(body.unit().owner()).stream()
            .filter(unit -> unit.mayAccess(load.field()))
            .flatMap(unit -> summaries.body(unit).stream())
            .flatMap(method -> Scope.all(summaries, method).stream())
            .anyMatch(scope -> isServedIn(scope.body(), load.field()));
  }

  private boolean isServedIn(Body body, FieldRef field) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Load load
                    && load.field().equals(field)
                    && isServed(body, Uses.places(body, load.to())));
  }

  /** Whether the body does more with the handle than to start its work, or to ask it. */
  private boolean isServed(Body body, Set<Place> handle) {
    return body.graph().steps().stream()
        .map(Step::event)
        .anyMatch(
            event ->
                Completions.isStoring(event, handle)
                    || (event instanceof Event.Return result && handle.contains(result.value()))
                    || (event instanceof Event.Capture capture
                        && handle.stream().anyMatch(capture.closure()::canName))
                    || (event instanceof Event.Call call && isServing(call, handle)));
  }

  private boolean isServing(Event.Call call, Set<Place> handle) {
    return call.arguments().stream().anyMatch(handle::contains)
        || (handle.contains(call.receiver())
            && summaries.model(call.method()).has(TaskEffect.Cancel.class));
  }
}
