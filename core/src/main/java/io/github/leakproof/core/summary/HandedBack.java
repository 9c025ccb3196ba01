package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call acquires because its callee runs a closure of the caller and hands back what that
 * returns: {@code retry(() -> call.execute())}.
 */
final class HandedBack {
  private static final int DEPTH = 3;
  private static final AccessPath RESULT = AccessPath.of(AccessPath.RESULT);

  private final Summaries summaries;

  HandedBack(Summaries summaries) {
    this.summaries = summaries;
  }

  /** What the call of the body acquires so. */
  List<CalleeAcquire> of(Body body, Event.Call call) {
    List<CalleeAcquire> acquired = new ArrayList<>();
    for (int i = 0; call.result() != null && i < call.arguments().size(); i++) {
      for (Closure closure : body.definitions().closures(call.arguments().get(i))) {
        MethodRef implemented = closure.functionalMethod();
        if (implemented != null && acquired.isEmpty()) {
          acquired.addAll(of(call, i, implemented, closure.bodies()));
        }
      }
    }
    return acquired;
  }

  private List<CalleeAcquire> of(
      Event.Call call, int argument, MethodRef implemented, List<MethodUnit> bodies) {
    List<MethodUnit> targets = summaries.targets(call);
    if (targets.size() != 1) {
      return List.of();
    }
    return summaries.acquires(call, bodies).stream()
        .filter(CalleeAcquire::isResult)
        .map(HandedBack::plain)
        .filter(acquire -> isReturned(targets.get(0), argument, implemented, acquire, DEPTH))
        .toList();
  }

  /** The closure's other names for it mean nothing to who runs the closure. */
  private static CalleeAcquire plain(CalleeAcquire acquire) {
    return new CalleeAcquire(
        acquire.acquire(), acquire.type(), Set.of(RESULT), Optional.empty(), Set.of());
  }

  /** Whether the body returns, whenever it can, what a call of that parameter yields. */
  private boolean isReturned(
      MethodUnit unit, int parameter, MethodRef implemented, CalleeAcquire acquire, int depth) {
    Body body = depth == 0 ? null : summaries.body(unit).orElse(null);
    if (body == null || parameter >= body.graph().parameters().size()) {
      return false;
    }
    Place given = body.graph().parameters().get(parameter);
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && (runs(body.definitions(), call, given, implemented)
              || delegates(body.definitions(), call, given, implemented, acquire, depth))) {
        PassedOn passedOn = new PassedOn(summaries, summaries.handOver());
        List<Site> sites =
            Sites.at(summaries, body, step, acquire.acquire(), Optional.of(acquire.type()));
        return sites.stream()
            .flatMap(site -> passedOn.of(site).stream())
            .anyMatch(HandedBack::isWhole);
      }
    }
    return false;
  }

  private static boolean isWhole(CalleeAcquire acquire) {
    return acquire.isResult() && acquire.choice().isEmpty() && acquire.guard().isEmpty();
  }

  private static boolean runs(
      Definitions definitions, Event.Call call, Place given, MethodRef implemented) {
    return call.receiver() != null
        && CallName.of(call.method()).equals(CallName.of(implemented))
        && isGiven(definitions, call.receiver(), given);
  }

  private boolean delegates(
      Definitions definitions,
      Event.Call call,
      Place given,
      MethodRef implemented,
      CalleeAcquire acquire,
      int depth) {
    if (call.result() == null) {
      return false;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      List<MethodUnit> targets =
          isGiven(definitions, call.arguments().get(i), given)
              ? summaries.targets(call)
              : List.of();
      if (targets.size() == 1 && isReturned(targets.get(0), i, implemented, acquire, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGiven(Definitions definitions, Place place, Place given) {
    return definitions.names(place, false).contains(AccessPath.of(given));
  }
}
