package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /**
   * Whether the call makes a decorator of the resource, which keeps it and is one itself: to close
   * that is to close what lies within, by whatever way.
   *
   * @param name the field in which the new object keeps the resource
   */
  boolean isDecoratedBy(Event.Call call, AccessPath name, State state) {
    return !obligation.isHold()
        && obligation.pattern().isOfClosables()
        && call.dispatch() == Event.Dispatch.NEW
        && name.root() instanceof Place.This
        && isOfItsKind(call, state)
        && !callees.isOnlyUsed(call.method().owner(), name, obligation);
  }

  /** Whether the new object can stand where the resource can, or what the constructor takes. */
  private boolean isOfItsKind(Event.Call call, State state) {
    List<String> types = call.method().parameterTypes();
    return isMade(call, obligation.type())
        || IntStream.range(0, Math.min(types.size(), call.arguments().size()))
            .filter(i -> state.role(call.arguments().get(i)).isPresent())
            .anyMatch(i -> isMade(call, types.get(i)));
  }

  private boolean isMade(Event.Call call, String type) {
    return callees.hierarchy().isSubtype(call.method().owner(), type);
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
