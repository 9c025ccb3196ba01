package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Collections;
import java.util.Set;

/** Futures that have said on the way that they have come to their values: these are just there. */
final class Successes {
  private final Definitions definitions;
  private final Callees callees;

  Successes(Definitions definitions, Callees callees) {
    this.definitions = definitions;
    this.callees = callees;
  }

  /** Whether the call asks for the value of such a future. */
  boolean areAsked(Node node, Event.Call call) {
    if (call.receiver() == null || !callees.model(call.method()).has(ResourceEffect.Yield.class)) {
      return false;
    }
    Set<AccessPath> names = definitions.names(call.receiver(), false);
    for (Node last = node; last.parent() != null; last = last.parent()) {
      if (last.via() instanceof Edge.When when && isSaid(names, when.condition(), when.value())) {
        return true;
      }
      Place written = Places.written(last.parent().step().event());
      if (names.stream().anyMatch(name -> name.root().equals(written))) {
        return false;
      }
    }
    return false;
  }

  /** Whether that truth says so of what has one of these names. */
  private boolean isSaid(Set<AccessPath> names, Place condition, boolean value) {
    Event event = definitions.only(condition).orElse(null);
    if (event instanceof Event.Assign assign) {
      return isSaid(names, assign.from(), value);
    } else if (event instanceof Event.Test test) {
      return switch (test.operator()) {
        case NOT -> isSaid(names, test.left(), !value);
        case AND -> value && isSaidByOne(names, test, true);
        case OR -> !value && isSaidByOne(names, test, false);
        default -> false;
      };
    }
    return event instanceof Event.Call call && isSaid(names, call, value);
  }

  private boolean isSaidByOne(Set<AccessPath> names, Event.Test both, boolean value) {
    return isSaid(names, both.left(), value)
        || (both.right() != null && isSaid(names, both.right(), value));
  }

  private boolean isSaid(Set<AccessPath> names, Event.Call call, boolean value) {
    return call.receiver() != null
        && callees
            .model(call.method())
            .first(FlowEffect.Success.class)
            .filter(success -> success.successWhen() == value)
            .isPresent()
        && !Collections.disjoint(names, definitions.names(call.receiver(), false));
  }
}
