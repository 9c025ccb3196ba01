package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.List;
import java.util.stream.Stream;

/** The bodies of the compilation that a call may run. */
final class Targets {
  private Targets() {}

  /** The closures that the receiver may hold; where there are none, what the call may reach. */
  static List<MethodUnit> of(Summaries summaries, Body body, Event.Call call) {
    List<MethodUnit> closures =
        call.receiver() == null
            ? List.of()
            : body.definitions().closures(call.receiver()).stream()
                .filter(closure -> closure.functionalMethod() != null)
                .flatMap(closure -> closure.bodies().stream())
                .toList();
    return closures.isEmpty() ? summaries.targets(call) : closures;
  }

  /** What the call may reach, lowered; what cannot be is left out. */
  static Stream<Body> bodies(Summaries summaries, Event.Call call) {
    return summaries.targets(call).stream().flatMap(unit -> summaries.body(unit).stream());
  }

  /** The calls that the body makes itself. */
  static Stream<Event.Call> calls(Body body) {
    return body.graph().steps().stream()
        .filter(step -> step.event() instanceof Event.Call)
        .map(step -> (Event.Call) step.event());
  }

  /** The bodies of the closures that the argument may hold. */
  static Stream<Body> closures(Summaries summaries, Body body, Event.Call call) {
    return body.definitions().closures(call).stream()
        .flatMap(closure -> closure.bodies().stream())
        .flatMap(unit -> summaries.body(unit).stream());
  }
}
