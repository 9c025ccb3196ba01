package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Places;

/**
 * Semaphores that a body makes for itself and that nobody else takes a permit of: once an exception
 * has left the body, nobody waits for one.
 */
final class OwnSemaphores {
  private final Summaries summaries;

  OwnSemaphores(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the site takes a permit of such a semaphore. */
  boolean isOf(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.receiver() instanceof Place.Local semaphore
        && site.body().definitions().created(semaphore).isPresent()
        && Scope.all(summaries, site.body()).stream()
            .allMatch(scope -> isKeptWithin(scope, semaphore));
  }

  private boolean isKeptWithin(Scope scope, Place semaphore) {
    return scope.body().graph().steps().stream()
        .allMatch(step -> isKeptWithin(scope, step, semaphore));
  }

  /** Whether the step calls it, and no closure waits for it, or does not name it at all. */
  private boolean isKeptWithin(Scope scope, Step step, Place semaphore) {
    if (step.event() instanceof Event.Capture capture) {
      return !capture.closure().captured().contains(semaphore)
          || capture.closure().bodies().stream()
              .allMatch(unit -> unit.kind() == MethodUnit.Kind.CLOSURE);
    }
    if (!Places.read(step.event()).contains(semaphore)) {
      return true;
    }
    return step.event() instanceof Event.Call call
        && semaphore.equals(call.receiver())
        && !call.arguments().contains(semaphore)
        && (scope.outer().isEmpty() || !acquires(call));
  }

  private boolean acquires(Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Acquire.class)
        .anyMatch(acquire -> acquire.on().equals(Slot.RECEIVER));
  }
}
