package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.walk.Body;
import java.util.stream.Stream;

/** The bodies around closures. */
final class Makers {
  private Makers() {}

  /** The bodies that make the closure and open something; none for what is no closure. */
  static Stream<Body> of(Summaries summaries, MethodUnit closure) {
    return closure.kind() == MethodUnit.Kind.CLOSURE
        ? Nest.methods(closure.owner()).stream()
            .filter(unit -> unit != closure && !unit.mentions().opening().isEmpty())
            .flatMap(unit -> summaries.body(unit).stream())
            .filter(body -> makes(body, closure))
        : Stream.empty();
  }

  private static boolean makes(Body body, MethodUnit closure) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Capture capture
                    && capture.closure().bodies().contains(closure));
  }
}
