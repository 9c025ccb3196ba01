package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import java.util.ArrayList;
import java.util.List;

/** Where the methods of a top-level class are called in it. */
final class Callers {
  private final Summaries summaries;

  Callers(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A call, in the scope that makes it. */
  record Call(Scope scope, Event.Call call) {}

  /** The calls of a method in its own nest. */
  List<Call> of(MethodUnit unit) {
    List<Call> calls = new ArrayList<>();
    for (Scope scope : scopes(unit.owner())) {
      for (Step step : scope.body().graph().steps()) {
        if (step.event() instanceof Event.Call call && isCallOf(call, unit)) {
          calls.add(new Call(scope, call));
        }
      }
    }
    return calls;
  }

  private boolean isCallOf(Event.Call call, MethodUnit unit) {
    return call.method().name().equals(unit.name())
        && call.method().arity() == unit.ref().arity()
        && summaries.program().method(call.method()).filter(unit::equals).isPresent();
  }

  /** All bodies of the nest, closures included. */
  List<Scope> scopes(ClassUnit unit) {
    return Nest.methods(unit).stream()
        .flatMap(method -> summaries.body(method).stream())
        .flatMap(body -> Scope.all(summaries, body).stream())
        .toList();
  }
}
