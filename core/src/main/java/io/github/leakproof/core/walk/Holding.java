package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TypeConditions;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How calls acquire and release what is followed: the part of a call that counts holds. */
final class Holding {
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;

  Holding(Body body, Callees callees, Obligation obligation) {
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
  }

  /** Whether the place is one of the resource's names. */
  boolean isResource(State state, Place place) {
    if (state.role(place).isPresent()) {
      return true;
    }
    return obligation.isHold() && hasRole(state, place, role -> role != Role.PARENT);
  }

  private boolean hasRole(State state, Place place, Predicate<Role> wanted) {
    if (state.aliases().isEmpty()) {
      return false;
    }
    for (AccessPath name : definitions.names(place, true)) {
      Role role = state.aliases().get(name);
      if (role != null && wanted.test(role)) {
        return true;
      }
    }
    return false;
  }

  /** The release that the call is for the resource, if it is one. */
  Optional<ResourceEffect.Release> release(State state, Event.Call call, CallModel model) {
    if (!model.has(ResourceEffect.Release.class)) {
      return Optional.empty();
    }
    return model
        .all(ResourceEffect.Release.class)
        .filter(r -> r.only().isEmpty() || r.only().get() == obligation.pattern())
        .filter(r -> r.onlyIf().stream().allMatch(c -> definitions.holds(c, call)))
        .filter(r -> !TypeConditions.admitsAny(r.unlessResult(), call.type(), callees.hierarchy()))
        .filter(r -> concerns(state, call, r))
        .filter(r -> !isOther(state, call, model))
        .findFirst();
  }

  /** A wait for one element of a holder says nothing of another. */
  private boolean isOther(State state, Event.Call call, CallModel model) {
    return !obligation.isHold()
        && model.has(ResourceEffect.Yield.class)
        && call.receiver() != null
        && state.role(call.receiver()).orElse(null) == Role.HOLDER;
  }

  private boolean concerns(State state, Event.Call call, ResourceEffect.Release release) {
    Place released = Places.operand(call, release.on());
    if (released == null) {
      return false;
    }
    return isResource(state, released)
        || (release.children() && hasRole(state, released, role -> role == Role.PARENT));
  }

  /** How the call acquires the same lock once more, if it does. */
  Optional<ResourceEffect.Acquire> acquire(State state, Event.Call call, CallModel model) {
    if (!obligation.isHold()) {
      return Optional.empty();
    }
    if (model.has(ResourceEffect.Acquire.class)) {
      Optional<ResourceEffect.Acquire> stated = stated(state, call, model);
      if (stated.isPresent()) {
        return stated;
      }
    }
    for (CalleeAcquire acquired : callees.acquires(call)) {
      if (acquired.acquire().pattern() == obligation.pattern()
          && isNamed(state, call, acquired.names())) {
        return Optional.of(acquired.acquire());
      }
    }
    return Optional.empty();
  }

  private Optional<ResourceEffect.Acquire> stated(State state, Event.Call call, CallModel model) {
    return model
        .all(ResourceEffect.Acquire.class)
        .filter(a -> a.pattern() == obligation.pattern())
        .filter(a -> isOn(state, Places.operand(call, a.on())))
        .findFirst();
  }

  /** Whether it is the same lock, not another one that the same collection keeps. */
  private boolean isOn(State state, @Nullable Place lock) {
    return lock != null && state.role(lock).orElse(null) != Role.HOLDER && isResource(state, lock);
  }

  private boolean isNamed(State state, Event.Call call, Set<AccessPath> calleesNames) {
    return calleesNames.stream()
        .flatMap(n -> Names.toCaller(n, call).stream())
        .anyMatch(n -> isNamed(state, n));
  }

  private boolean isNamed(State state, AccessPath name) {
    return state.aliases().containsKey(name)
        || definitions.names(name, true).stream().anyMatch(state.aliases()::containsKey);
  }

  /** The states after one more acquire that has this outcome: taken, and not taken. */
  List<State> acquired(
      State state, Event.Call call, ResourceEffect.Acquire acquire, boolean before) {
    Holds holds = state.holds();
    State taken =
        state.with(
            before
                ? holds.acquiredBefore()
                : holds.acquiredAfter(amount(call, acquire.amount()).orElse(0)));
    Place result = call.result();
    Outcome when = acquire.when();
    if (result == null || when instanceof Outcome.Returned) {
      return List.of(taken);
    } else if (when instanceof Outcome.ReturnedTrue) {
      Condition condition = new Condition.IsTrue(AccessPath.of(result));
      return List.of(taken.know(condition, true), state.know(condition, false));
    } else if (when instanceof Outcome.ReturnedSomething) {
      Condition condition = new Condition.IsNull(AccessPath.of(result));
      return List.of(taken.know(condition, false), state.know(condition, true));
    }
    return List.of(state);
  }

  /** The state after a release, or nothing if no obligation of the followed acquire is left. */
  Optional<State> released(State state, Event.Call call, ResourceEffect.Release release) {
    OptionalInt amount = amount(call, release.amount());
    Holds holds = state.holds();
    if (amount.isEmpty()) {
      return counted(state);
    }
    int given = amount.getAsInt();
    while (given > 0 && !holds.inner().isEmpty()) {
      int latest = holds.latest();
      holds = holds.releasedInner(given);
      given = latest == 0 ? 0 : given - latest;
    }
    if (given <= 0) {
      return Optional.of(state.with(holds));
    }
    int returned = holds.returned() + given;
    return returned >= obligation.permits()
        ? Optional.empty()
        : Optional.of(state.with(holds.gaveBack(given)));
  }

  /** A number of permits that is not known: those of one acquire of as many, or of all others. */
  private static Optional<State> counted(State state) {
    Holds holds = state.holds();
    while (!holds.inner().isEmpty()) {
      boolean isCounted = holds.latest() == 0;
      holds = holds.releasedInner(0);
      if (isCounted) {
        return Optional.of(state.with(holds));
      }
    }
    return Optional.empty();
  }

  /** Whether the release gives back a number of permits that is not known. */
  boolean isCounted(Event.Call call, ResourceEffect.Release release) {
    return amount(call, release.amount()).isEmpty();
  }

  private OptionalInt amount(Event.Call call, OptionalInt parameter) {
    if (parameter.isEmpty()) {
      return OptionalInt.of(1);
    }
    return definitions.constant(call.arguments().get(parameter.getAsInt())) instanceof Integer n
        ? OptionalInt.of(n)
        : OptionalInt.empty();
  }
}
