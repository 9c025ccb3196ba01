package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits of a closure for the elements of what its enclosing body has made for itself: {@code
 * futures.forEach(f -> f.get(1, SECONDS))}. Only where that body does nothing else with them.
 */
final class VisitedWaits {
  private final Summaries summaries;
  private final Body outer;

  VisitedWaits(Summaries summaries, Body outer) {
    this.summaries = summaries;
    this.outer = outer;
  }

  /** The sites in closures of the body. */
  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (Step step : outer.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        summaries
            .model(call.method())
            .all(ResourceEffect.Visit.class)
            .forEach(visit -> visited(step, call, visit, sites));
      }
    }
    return sites;
  }

  private void visited(Step step, Event.Call call, ResourceEffect.Visit visit, List<Site> sites) {
    Place holder = Places.operand(call, visit.holder());
    Place code = Places.operand(call, visit.closure());
    if (holder == null || code == null) {
      return;
    }
    for (Closure closure : outer.definitions().closures(code)) {
      for (MethodUnit unit : closure.bodies()) {
        summaries
            .body(unit)
            .filter(body -> visit.parameter() < body.graph().parameters().size())
            .ifPresent(body -> waits(step, holder, body, visit.parameter(), sites));
      }
    }
  }

  private void waits(Step visit, Place holder, Body closure, int parameter, List<Site> sites) {
    Place element = closure.graph().parameters().get(parameter);
    for (Step step : closure.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        Optional<ResourceEffect.Acquire> wait =
            summaries
                .model(call.method())
                .all(ResourceEffect.Acquire.class)
                .filter(a -> a.when() instanceof Outcome.Threw)
                .filter(a -> isElement(closure, Provenance.waited(a, call), element))
                .findFirst();
        if (wait.isPresent() && isForgotten(visit, holder, wait.get())) {
          sites.addAll(Sites.at(summaries, closure, step, wait.get(), Optional.empty()));
        }
      }
    }
  }

  private static boolean isElement(Body closure, @Nullable Place waited, Place element) {
    return element.equals(waited)
        || (waited != null
            && closure.definitions().only(waited).orElse(null) instanceof Event.Assign assign
            && element.equals(assign.from()));
  }

  /** Whether the holder's elements are the body's own, and it only makes and visits them. */
  private boolean isForgotten(Step visit, Place holder, ResourceEffect.Acquire wait) {
    Optional<WaitedOrigins> holders =
        WaitedOrigins.ofElements(summaries, outer, holder, wait.pattern());
    if (holders.isEmpty()) {
      return false;
    }
    List<WaitedOrigins> origins = new ArrayList<>(List.of(holders.get()));
    for (Place element : holders.get().elements()) {
      Optional<WaitedOrigins> own =
          WaitedOrigins.ofElements(summaries, outer, element, wait.pattern());
      if (own.isEmpty()) {
        return false;
      }
      origins.add(own.get());
    }
    return outer.graph().steps().stream()
        .allMatch(
            step ->
                step.equals(visit)
                    || (isHarmless(step, holders.get())
                        && origins.stream().noneMatch(one -> endsParent(step, one))));
  }

  /** Whether the step ends what runs the elements. */
  private boolean endsParent(Step step, WaitedOrigins origins) {
    return step.event() instanceof Event.Call call
        && summaries.model(call.method()).has(ResourceEffect.Release.class)
        && Places.read(call).stream().anyMatch(p -> origins.isParent(p, outer.definitions()));
  }

  private boolean isHarmless(Step step, WaitedOrigins origins) {
    Event event = step.event();
    if (origins.isMaking(step)) {
      return true;
    }
    if (event instanceof Event.Call call) {
      return isHarmless(call, summaries.model(call.method()), origins);
    }
    boolean reads = Places.read(event).stream().anyMatch(origins::isHolder);
    boolean captures =
        event instanceof Event.Capture capture
            && capture.closure().captured().stream().anyMatch(origins::isHolder);
    return !captures && (!reads || origins.isHolder(Places.written(event)));
  }

  private boolean isHarmless(Event.Call call, CallModel model, WaitedOrigins origins) {
    if (Places.read(call).stream().noneMatch(origins::isHolder)
        || origins.isHolder(call.result())) {
      return true;
    }
    boolean isFilled =
        model
            .all(ResourceEffect.Keep.class)
            .map(keep -> Places.operand(call, keep.holder()))
            .anyMatch(origins::isHolder);
    boolean isQuestion =
        summaries.borrowsByDefault(call.method())
            && !model.has(ResourceEffect.Extract.class)
            && !model.has(ResourceEffect.Visit.class)
            && !model.has(ResourceEffect.Link.class)
            && !model.has(ResourceEffect.Release.class);
    return isFilled || isQuestion;
  }
}
