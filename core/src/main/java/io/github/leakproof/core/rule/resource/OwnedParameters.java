package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Stages;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters that a body owns: callbacks of a client, and what a stage delivers to a closure. */
final class OwnedParameters {
  private final Summaries summaries;
  private final Stages stages;

  OwnedParameters(Summaries summaries) {
    this.summaries = summaries;
    this.stages = new Stages(summaries);
  }

  /** Whether the method overrides a callback that owns a parameter. */
  boolean owns(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.METHOD
        && mayOpen(unit.callName())
        && owned(summaries.model(unit.ref())).findAny().isPresent();
  }

  private boolean mayOpen(CallName name) {
    return summaries.catalogue().mayOpen(name.name(), name.arity());
  }

  private static Stream<ResourceEffect.Acquire> owned(CallModel model) {
    return model
        .all(ResourceEffect.Acquire.class)
        .filter(a -> a.on().isArgument() && a.when() instanceof Outcome.Returned);
  }

  /** The sites at the body's own parameters, and at those of closures that it delivers to. */
  List<Site> sites(Scope scope) {
    List<Site> sites = new ArrayList<>();
    Body body = scope.body();
    if (body.unit().kind() == MethodUnit.Kind.METHOD) {
      owned(summaries.model(body.unit().ref())).forEach(a -> add(body, a, a.on().index(), sites));
    }
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Capture capture) {
        callback(capture.closure(), sites);
      } else if (step.event() instanceof Event.Call call) {
        summaries
            .model(call.method())
            .all(ResourceEffect.Deliver.class)
            .forEach(d -> delivered(body, call, d, sites));
      }
    }
    return sites;
  }

  private void callback(Closure closure, List<Site> sites) {
    if (closure.functionalMethod() != null) {
      List<ResourceEffect.Acquire> owned =
          owned(summaries.model(closure.functionalMethod())).toList();
      for (MethodUnit unit : owned.isEmpty() ? List.<MethodUnit>of() : closure.bodies()) {
        summaries
            .body(unit)
            .ifPresent(body -> owned.forEach(a -> add(body, a, a.on().index(), sites)));
      }
    }
  }

  /** The closure is an argument of a call that delivers to it. */
  private void delivered(
      Body body, Event.Call call, ResourceEffect.Deliver deliver, List<Site> sites) {
    if (deliver.borrows() && (isUsed(call.result(), body) || isReturned(call.receiver(), body))) {
      return;
    }
    boolean isMarked = deliver.receiverAnnotation().isPresent();
    if (isMarked && !summaries.isAnnotated(body, call, deliver.receiverAnnotation())) {
      return;
    }
    stages
        .told(body, call, deliver)
        .filter(closure -> deliver.parameter() < closure.graph().parameters().size())
        .flatMap(c -> deliver(body, call, c, deliver.parameter(), isMarked).stream())
        .forEach(sites::add);
  }

  private Optional<Site> deliver(
      Body from, Event.Call call, Body closure, int parameter, boolean isMarked) {
    Place.Local place = closure.graph().parameters().get(parameter);
    Optional<ResourceType> type =
        isMarked
            ? summaries.catalogue().resource(place.type(), summaries.hierarchy())
            : stages.delivered(from, call.receiver(), place);
    return type.map(t -> summaries.deliveredSite(closure, t, parameter));
  }

  private void add(Body body, ResourceEffect.Acquire acquire, int parameter, List<Site> sites) {
    if (parameter < body.graph().parameters().size()
        && (acquire.types().isEmpty()
            || acquire.types().stream()
                .anyMatch(
                    t ->
                        summaries.isInstance(
                            body.graph().parameters().get(parameter).type(), t)))) {
      sites.add(summaries.parameterSite(body, acquire, parameter));
    }
  }

  private static boolean isUsed(@Nullable Place result, Body body) {
    return result != null
        && body.graph().steps().stream().anyMatch(s -> Places.read(s.event()).contains(result));
  }

  /** Whether the caller gets the future, and with it what the future yields. */
  private static boolean isReturned(@Nullable Place future, Body body) {
    return future != null && Uses.isReturned(body, Uses.places(body, Uses.origin(body, future)));
  }
}
