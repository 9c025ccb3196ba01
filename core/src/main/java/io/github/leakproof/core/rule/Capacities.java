package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import java.util.Optional;

/** How many elements a new queue holds, or with how many permits a new semaphore begins. */
public final class Capacities {
  private static final int UNKNOWN = -1;

  private Capacities() {}

  /** What the constructor is given, if it is a constant; else -1. */
  public static int of(Summaries summaries, Scope scope, Event.Call call) {
    Optional<WaitEffect.Capacity> capacity =
        summaries.model(call.method()).first(WaitEffect.Capacity.class);
    if (capacity.isEmpty() || capacity.get().index() >= call.arguments().size()) {
      return UNKNOWN;
    }
    Place argument = call.arguments().get(capacity.get().index());
    Scope owner = scope.owning(argument);
    return owner.body().definitions().constant(argument) instanceof Integer n ? n : UNKNOWN;
  }
}
