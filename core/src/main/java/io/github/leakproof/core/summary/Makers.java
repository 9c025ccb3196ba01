package io.github.leakproof.core.summary;

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
            .filter(body -> body.closures().anyMatch(closure::equals))
        : Stream.empty();
  }
}
