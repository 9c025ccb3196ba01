package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
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

  OwnedParameters(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the method overrides a callback that owns a parameter. */
  boolean owns(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.METHOD
        && summaries.catalogue().mayOpen(unit.ref().name())
        && owned(summaries.model(unit.ref())).findAny().isPresent();
  }

  private static Stream<Effect.Acquire> owned(CallModel model) {
    return model
        .all(Effect.Acquire.class)
        .filter(a -> a.on().isArgument() && a.when() instanceof Outcome.Returned);
  }

  /** The sites at the body's own parameters. */
  List<Site> sites(Scope scope) {
    List<Site> sites = new ArrayList<>();
    Body body = scope.body();
    if (body.unit().kind() == MethodUnit.Kind.METHOD) {
      owned(summaries.model(body.unit().ref())).forEach(a -> add(body, a, a.on().index(), sites));
    } else if (scope.outer().isPresent()) {
      closure(scope, scope.outer().get(), sites);
    }
    return sites;
  }

  private void closure(Scope scope, Scope outer, List<Site> sites) {
    for (Step step : outer.body().graph().steps()) {
      if (step.event() instanceof Event.Capture capture
          && capture.closure().bodies().contains(scope.body().unit())) {
        callback(scope.body(), capture.closure(), sites);
        delivered(scope.body(), outer.body(), capture.to(), sites);
        return;
      }
    }
  }

  private void callback(Body body, Closure closure, List<Site> sites) {
    if (closure.functionalMethod() != null) {
      owned(summaries.model(closure.functionalMethod()))
          .forEach(a -> add(body, a, a.on().index(), sites));
    }
  }

  /** The closure is an argument of a call that delivers to it. */
  private void delivered(Body body, Body outer, Place closure, List<Site> sites) {
    for (Step step : outer.graph().steps()) {
      if (!(step.event() instanceof Event.Call call)) {
        continue;
      }
      int index = call.arguments().indexOf(closure);
      if (index < 0) {
        continue;
      }
      summaries
          .model(call.method())
          .all(Effect.Deliver.class)
          .filter(d -> d.closure().equals(Slot.argument(index)))
          .filter(d -> !d.borrows() || !isUsed(call.result(), outer))
          .forEach(d -> deliver(body, d.parameter(), sites));
    }
  }

  private void deliver(Body body, int parameter, List<Site> sites) {
    if (parameter >= body.graph().parameters().size()) {
      return;
    }
    Optional<ResourceType> type =
        summaries
            .catalogue()
            .resource(body.graph().parameters().get(parameter).type(), summaries.hierarchy());
    type.filter(ResourceType::delivered)
        .map(t -> summaries.deliveredSite(body, t, parameter))
        .ifPresent(sites::add);
  }

  private void add(Body body, Effect.Acquire acquire, int parameter, List<Site> sites) {
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
}
