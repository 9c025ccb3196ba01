package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Origins.Source;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body puts into a collection that it makes. */
final class Contents {
  private final Summaries summaries;

  Contents(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The values that what the call makes is known to keep; none where it keeps nothing. */
  List<Source> of(Scope scope, Event.Call call) {
    List<Source> values = new ArrayList<>();
    CallModel model = summaries.model(call.method());
    model
        .all(ResourceEffect.KeepResult.class)
        .filter(kept -> kept.holder().equals(Slot.RESULT))
        .forEach(kept -> addResults(scope, Places.operand(call, kept.closure()), values));
    addKept(scope, call, Slot.RESULT, values);
    if (call.result() != null && call.dispatch() != Event.Dispatch.VIRTUAL) {
      Set<AccessPath> names = names(scope, call.result());
      for (Scope inner : Scope.all(summaries, scope.body())) {
        for (Step step : inner.body().graph().steps()) {
          if (step.event() instanceof Event.Call keeping) {
            addKeptIn(names, inner, keeping, values);
          }
        }
      }
    }
    return values;
  }

  /** The place, and the variables that are given its value. */
  private static Set<AccessPath> names(Scope scope, Place made) {
    Set<AccessPath> names = new HashSet<>(Set.of(AccessPath.of(made)));
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Assign assign && assign.from().equals(made)) {
        names.add(AccessPath.of(assign.to()));
      }
    }
    return names;
  }

  private void addKeptIn(Set<AccessPath> names, Scope scope, Event.Call call, List<Source> values) {
    summaries
        .model(call.method())
        .all(ResourceEffect.Keep.class)
        .map(ResourceEffect.Keep::holder)
        .filter(holder -> !holder.equals(Slot.RESULT))
        .distinct()
        .filter(holder -> Places.operand(call, holder) != null)
        .filter(
            holder ->
                scope.body().definitions().names(Places.operand(call, holder), false).stream()
                    .anyMatch(names::contains))
        .forEach(holder -> addKept(scope, call, holder, values));
  }

  private void addKept(Scope scope, Event.Call call, Slot holder, List<Source> values) {
    for (ResourceEffect.Keep keep :
        summaries.model(call.method()).all(ResourceEffect.Keep.class).toList()) {
      Place value = keep.holder().equals(holder) ? Places.operand(call, keep.value()) : null;
      if (value != null) {
        values.add(new Source(scope, value));
      }
    }
  }

  private void addResults(Scope scope, @Nullable Place code, List<Source> values) {
    if (code == null) {
      return;
    }
    for (Closure closure : scope.body().definitions().closures(code)) {
      for (MethodUnit unit : closure.bodies()) {
        summaries
            .body(unit)
            .ifPresent(
                body ->
                    body.graph()
                        .steps()
                        .forEach(
                            step -> {
                              if (step.event() instanceof Event.Return result
                                  && result.value() != null) {
                                values.add(
                                    new Source(
                                        new Scope(body, Optional.of(scope)), result.value()));
                              }
                            }));
      }
    }
  }
}
