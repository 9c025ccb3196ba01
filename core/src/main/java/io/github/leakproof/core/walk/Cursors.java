package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Iterators and the like: a holder's elements come from them one by one, none of them twice. */
final class Cursors {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Set<Place> seen = new HashSet<>();
  private final Set<Place> cursors = new HashSet<>();

  Cursors(Body body, Callees callees) {
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
  }

  /** The cursors that yielded what the step reads. */
  Set<Place> of(Step step) {
    Places.read(step.event()).forEach(this::visit);
    return cursors;
  }

  /** Whether the element came from a cursor, be it as part of what that yields: map entries. */
  private boolean visit(Place element) {
    boolean isYielded = false;
    if (seen.add(element)) {
      for (Step step : definitions.of(element)) {
        if (step.event() instanceof Event.Assign assign) {
          isYielded |= visit(assign.from());
        } else if (step.event() instanceof Event.Call call && isExtracting(call)) {
          isYielded |= isYieldedBy(call.receiver(), step);
        }
      }
    }
    return isYielded;
  }

  private boolean isYieldedBy(Place source, Step step) {
    boolean isCursor = isExtracted(source, new HashSet<>()) && isRepeated(step, source);
    if (isCursor || visit(source)) {
      cursors.add(source);
      return true;
    }
    return false;
  }

  private boolean isExtracted(Place place, Set<Place> met) {
    return met.add(place)
        && definitions.of(place).stream()
            .map(Step::event)
            .anyMatch(
                event ->
                    event instanceof Event.Assign assign
                        ? isExtracted(assign.from(), met)
                        : event instanceof Event.Call call && isExtracting(call));
  }

  private boolean isExtracting(Event.Call call) {
    return call.receiver() != null
        && call.arguments().isEmpty()
        && callees.model(call.method()).has(ResourceEffect.Extract.class);
  }

  /** Whether the step is reached again with the same value in the place. */
  private boolean isRepeated(Step step, Place place) {
    return body.graph()
        .reached(List.of(step), (from, edge) -> mayGo(step, edge, place))
        .get(step.id());
  }

  private boolean mayGo(Step step, Edge edge, Place place) {
    return edge.target() == step.id()
        || !place.equals(Places.written(body.graph().step(edge.target()).event()));
  }
}
