package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what is read lies on this machine: a resource of the class path, a file. */
final class LocalSources {
  private static final List<String> SCHEMES = List.of("file:", "jar:");

  private final Summaries summaries;
  private final Callers callers;

  private record Visit(Body body, Place place) {}

  LocalSources(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
  }

  /** Whether some operand of the call comes from something on this machine. */
  boolean isOnThisMachine(Scope scope, Event.Call call) {
    Set<Object> seen = new HashSet<>();
    return Places.read(call).stream().anyMatch(place -> isLocal(scope, place, seen));
  }

  private boolean isLocal(Scope from, Place place, Set<Object> seen) {
    if (!seen.add(new Visit(from.body(), place))) {
      return false;
    }
    Scope scope = from.owning(place);
    return scope.definitions(place).stream()
            .map(Step::event)
            .anyMatch(event -> isLocal(scope, event, seen))
        || (scope.isParameter(place) && isGivenLocal(scope, place, seen));
  }

  /** Whether a method of the same top-level class passes something local for the parameter. */
  private boolean isGivenLocal(Scope scope, Place parameter, Set<Object> seen) {
    int index = scope.body().graph().parameters().indexOf(parameter);
    MethodUnit unit = scope.body().unit();
    return index >= 0
        && callers.of(unit).stream()
            .anyMatch(call -> isLocal(call.scope(), call.call().arguments().get(index), seen));
  }

  private boolean returnsLocal(MethodUnit unit, Set<Object> seen) {
    Body body = seen.add(unit) ? summaries.body(unit).orElse(null) : null;
    if (body == null) {
      return false;
    }
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && isLocal(scope, result.value(), seen));
  }

  private boolean isLocal(Scope scope, Event event, Set<Object> seen) {
    if (event instanceof Event.Literal literal) {
      return literal.value() instanceof String text && SCHEMES.stream().anyMatch(text::startsWith);
    }
    boolean isKnown =
        event instanceof Event.Call call
            && (summaries.model(call.method()).has(WaitEffect.Local.class)
                || summaries.program().targets(call.method()).stream()
                    .anyMatch(unit -> returnsLocal(unit, seen)));
    boolean isDerived = event instanceof Event.Call || event instanceof Event.Assign;
    return isKnown
        || (isDerived
            && Places.read(event).stream().anyMatch(place -> isLocal(scope, place, seen)));
  }
}
