package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of values, those included that lead through calls which always answer the same. */
public final class StableNames {
  private final Definitions definitions;
  private final Callees callees;

  StableNames(Definitions definitions, Callees callees) {
    this.definitions = definitions;
    this.callees = callees;
  }

  /** The names of what the call yields, if it always yields the same. */
  public static Set<AccessPath> of(Event.Call call, Definitions definitions, Callees callees) {
    return new StableNames(definitions, callees).of(call);
  }

  /** The names of what the place holds. */
  Set<AccessPath> of(Place place) {
    Set<AccessPath> names = new LinkedHashSet<>(definitions.names(place, false));
    for (AccessPath name : List.copyOf(names)) {
      if (name.isPlace() && definitions.only(name.root()).orElse(null) instanceof Event.Call call) {
        of(call).stream().filter(n -> isCurrent(place, n.root())).forEach(names::add);
      }
    }
    return names;
  }

  /** A variable may outlive the value of another that it was read from. */
  private boolean isCurrent(Place place, Place root) {
    int values = definitions.of(root).size() + (definitions.isParameter(root) ? 1 : 0);
    return place instanceof Place.Temp || values <= 1;
  }

  /** The names of what the call yields; none if it need not yield the same again. */
  Set<AccessPath> of(Event.Call call) {
    Set<AccessPath> names = new LinkedHashSet<>();
    if (call.receiver() != null && callees.model(call.method()).has(FlowEffect.Stable.class)) {
      Optional<Selector> selector = definitions.selector(call);
      for (AccessPath base : selector.isPresent() ? of(call.receiver()) : Set.<AccessPath>of()) {
        base.then(selector.get()).ifPresent(names::add);
      }
    }
    return names;
  }

  /** The state with what is known of the call's answer from an equal call before. */
  State told(State state, Event.Call call, State next) {
    State told = next;
    for (AccessPath name : call.result() == null ? Set.<AccessPath>of() : of(call)) {
      Boolean truth = state.fact(new Condition.IsTrue(name));
      if (truth != null) {
        told = told.know(new Condition.IsTrue(AccessPath.of(call.result())), truth);
      }
    }
    return told;
  }

  /** A constant, or the longest name of the place. */
  Optional<Object> operand(Place place) {
    Object constant = definitions.constant(place);
    if (constant != null) {
      return Optional.of(constant);
    }
    AccessPath last = AccessPath.of(place);
    for (AccessPath name : of(place)) {
      last = name.root() instanceof Place.Temp ? last : name;
    }
    return Optional.of(last);
  }
}
