package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What guards against a second run say where a body is entered with the resource in hand: this is
 * the first one.
 */
final class FirstRun {
  private final Definitions definitions;
  private final StableNames names;
  private final Callees callees;
  private final boolean isEntered;

  FirstRun(Definitions definitions, Callees callees, boolean isEntered) {
    this.definitions = definitions;
    this.names = new StableNames(definitions, callees);
    this.callees = callees;
    this.isEntered = isEntered;
  }

  /** The call's truth; nothing if it is no such guard. */
  @Nullable Boolean truth(State state, Event.Call call) {
    FlowEffect.Once once = guard(state, call);
    if (once == null || once.contrary().isEmpty()) {
      return once == null ? null : true;
    }
    return definitions.constant(contrary(call, once)) instanceof Boolean constant
        ? !constant
        : null;
  }

  /** Whether the event has left that value behind, which it does not find the first time. */
  boolean isLeftBy(State state, @Nullable Event event, Place value) {
    FlowEffect.Once once = event instanceof Event.Call call ? guard(state, call) : null;
    if (once == null || once.contrary().isEmpty()) {
      return false;
    }
    Place left = contrary((Event.Call) event, once);
    return definitions.isNothing(value)
        ? definitions.isNothing(left)
        : Objects.equals(names.operand(left), names.operand(value));
  }

  private FlowEffect.@Nullable Once guard(State state, Event.Call call) {
    Optional<FlowEffect.Once> once =
        isEntered && state.phase() == State.Phase.HELD
            ? callees.model(call.method()).first(FlowEffect.Once.class)
            : Optional.empty();
    return once.orElse(null);
  }

  private static Place contrary(Event.Call call, FlowEffect.Once once) {
    return call.arguments().get(once.contrary().getAsInt());
  }
}
