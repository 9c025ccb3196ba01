package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that are made with what the resource was acquired from, and end that: {@code new
 * Rows(connection, statement.executeQuery())}. They answer for all that comes from it. So do
 * objects that are made with the resource and hand themselves on: {@code parent.add(this)}.
 */
final class NewOwners {
  private final Callees callees;
  private final Obligation obligation;

  NewOwners(Callees callees, Obligation obligation) {
    this.callees = callees;
    this.obligation = obligation;
  }

  /** Whether the call makes such an object. */
  boolean isMadeBy(Event.Call call, State state) {
    if (obligation.isHold() || call.dispatch() != Event.Dispatch.NEW) {
      return false;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (state.isParent(call.arguments().get(i)) && isEndedByObject(call, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call makes an object that keeps the resource and shows itself to others. */
  boolean isShownBy(Event.Call call, CalleeEffect effect) {
    return !obligation.isHold()
        && call.dispatch() == Event.Dispatch.NEW
        && effect.stored().keySet().stream().anyMatch(name -> name.root() instanceof Place.This)
        && showsItself(call);
  }

  private boolean showsItself(Event.Call call) {
    Obligation itself =
        new Obligation(
            obligation.pattern(),
            Obligation.Kind.VALUE,
            call.method().owner(),
            1,
            false,
            obligation.causes());
    return callees
        .effect(call, Map.of(AccessPath.of(new Place.This()), Role.SELF), itself)
        .filter(effect -> effect.escaped() || !effect.stored().isEmpty())
        .isPresent();
  }

  private boolean isEndedByObject(Event.Call call, int argument) {
    Obligation parent =
        new Obligation(
            obligation.pattern(),
            Obligation.Kind.VALUE,
            call.method().parameterTypes().get(argument),
            1,
            false,
            obligation.causes());
    Optional<CalleeEffect> effect =
        callees.effect(call, Map.of(AccessPath.of(Argument.of(argument)), Role.SELF), parent);
    return effect.stream()
        .flatMap(e -> e.stored().keySet().stream())
        .filter(name -> name.root() instanceof Place.This && !name.isPlace())
        .anyMatch(name -> callees.mayGiveBack(call.method().owner(), name, parent));
  }
}
