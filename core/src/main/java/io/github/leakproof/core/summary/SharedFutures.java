package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Futures that an object keeps and that several of its methods ask: each gets the same value, so
 * that it is the object's and none of theirs.
 */
final class SharedFutures {
  private final Summaries summaries;

  SharedFutures(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the place holds such a future. */
  boolean contain(Body body, Place future) {
    return fields(body, future).anyMatch(field -> askers(field) > 1);
  }

  private static Stream<FieldRef> fields(Body body, Place future) {
    return body.definitions().names(future, false).stream()
        .filter(name -> name.root() instanceof Place.This || name.root() instanceof Place.Outer)
        .map(name -> name.from(new Place.This()).ownField().orElse(null))
        .filter(Objects::nonNull);
  }

  private long askers(FieldRef field) {
    return summaries.program().classNamed(field.owner()).stream()
        .flatMap(owner -> Nest.methods(owner).stream())
        .filter(unit -> unit.mayAccess(field) && asks(unit))
        .filter(unit -> asks(unit, field, new HashSet<>()))
        .count();
  }

  private boolean asks(MethodUnit unit) {
    return unit.mentions().opening().stream()
        .anyMatch(method -> summaries.model(method).has(ResourceEffect.Yield.class));
  }

  private boolean asks(MethodUnit unit, FieldRef field, Set<MethodUnit> seen) {
    Body body = seen.add(unit) ? summaries.body(unit).orElse(null) : null;
    return body != null
        && (body.graph().steps().stream().anyMatch(step -> asks(body, step.event(), field))
            || body.closures().anyMatch(closure -> asks(closure, field, seen)));
  }

  private boolean asks(Body body, Event event, FieldRef field) {
    return event instanceof Event.Call call
        && call.receiver() != null
        && summaries.model(call.method()).has(ResourceEffect.Yield.class)
        && fields(body, call.receiver()).anyMatch(field::equals);
  }
}
