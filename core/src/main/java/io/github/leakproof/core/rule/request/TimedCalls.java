package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.WaitEffect.Limit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clients without a timeout that are told with each request how long to wait. */
final class TimedCalls {
  private final Summaries summaries;
  private final Limits limits;

  TimedCalls(Summaries summaries, Limits limits) {
    this.summaries = summaries;
    this.limits = limits;
  }

  /**
   * Whether the code that may use the client says so: the method that makes it and what it calls,
   * where the client is used there; else all of the class.
   */
  boolean concern(Scope scope, Event.Call creation) {
    MethodUnit maker = scope.outermost().body().unit();
    String type = creation.type().name();
    boolean isOfMethod = maker.kind() == MethodUnit.Kind.METHOD && isUsed(scope, creation.result());
    return isOfMethod
        ? anySays(reached(maker), type)
        : anySays(scope.body().unit().owner().methods(), type);
  }

  private boolean anySays(Collection<MethodUnit> units, String type) {
    return units.stream()
        .flatMap(unit -> summaries.body(unit).stream())
        .flatMap(body -> Scope.all(summaries, body).stream())
        .flatMap(inside -> inside.body().graph().steps().stream())
        .anyMatch(step -> step.event() instanceof Event.Call call && says(call, type));
  }

  private boolean says(Event.Call call, String type) {
    return summaries
        .model(call.method())
        .all(Limit.class)
        .anyMatch(limit -> limit.of().contains(type));
  }

  /** Whether the method around calls the client, rather than that it keeps it for others. */
  private boolean isUsed(Scope scope, @Nullable Place client) {
    if (client == null) {
      return false;
    }
    Set<Place> names = Uses.places(scope.body(), client);
    for (Scope inside : Scope.all(summaries, scope.outermost().body())) {
      for (Step step : inside.body().graph().steps()) {
        if (step.event() instanceof Event.Call call
            && names.contains(call.receiver())
            && (inside.body() == scope.body() || call.receiver() instanceof Place.Local)
            && limits.sources(call).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The method, and those of its nest that it may call. */
  private Set<MethodUnit> reached(MethodUnit maker) {
    List<MethodUnit> nest = Nest.methods(maker.owner());
    Set<MethodUnit> reached = new LinkedHashSet<>(Set.of(maker));
    for (List<MethodUnit> next = List.of(maker); !next.isEmpty(); ) {
      Set<MethodUnit> called = new LinkedHashSet<>();
      for (MethodUnit unit : next) {
        for (MethodRef callee : unit.callees()) {
          called.addAll(summaries.program().targets(callee));
        }
      }
      called.retainAll(nest);
      next = called.stream().filter(reached::add).toList();
    }
    return reached;
  }
}
