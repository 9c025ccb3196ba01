package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a resource that is put into an object: a field, an array, a collection. An empty
 * answer means that it has left the body's hands.
 */
final class Keeping {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Verdict verdict;

  Keeping(Body body, Callees callees, Verdict verdict) {
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.verdict = verdict;
  }

  /** A call whose model says that one operand keeps another. */
  Optional<State> keep(Event.Call call, CallModel model, Slot value, State state) {
    Slot holder =
        model
            .all(Effect.Keep.class)
            .filter(k -> k.value().equals(value))
            .map(Effect.Keep::holder)
            .findFirst()
            .orElse(Slot.RESULT);
    Place place = Conditions.operand(call, holder);
    if (place == null) {
      return Optional.of(state);
    }
    if (holder.equals(Slot.RESULT)) {
      boolean isAlias = model.all(Effect.Keep.class).findAny().isEmpty();
      return Optional.of(state.alias(AccessPath.of(place), isAlias ? Role.WRAPPER : Role.HOLDER));
    }
    return into(place, state);
  }

  /** The resource becomes an element of what is in {@code holder}. */
  Optional<State> into(Place holder, State state) {
    AccessPath path = AccessPath.of(holder);
    if (isExtractedFrom(holder)) {
      verdict.escape();
      return Optional.empty();
    }
    return store(path, state, Role.HOLDER);
  }

  /**
   * The resource becomes what {@code path} names. Where the path starts at an object that this body
   * made, the body still has it; otherwise somebody else has it now.
   */
  Optional<State> store(AccessPath path, State state, Role role) {
    for (AccessPath name : definitions.names(path.root(), false)) {
      Optional<AccessPath> full = name.thenAll(path.selectors());
      if (full.isPresent() && isForeign(name)) {
        verdict.store(full.get(), role);
        return Optional.empty();
      }
    }
    if (!isMadeHere(path.root())) {
      verdict.escape();
      return Optional.empty();
    }
    return Optional.of(state.alias(path, role));
  }

  private boolean isForeign(AccessPath name) {
    return Places.isPermanent(name.root()) || definitions.isParameter(name.root());
  }

  /** Whether every value of the place was created by this body. */
  private boolean isMadeHere(Place place) {
    List<Step> steps = definitions.of(place);
    if (steps.isEmpty() || definitions.isParameter(place)) {
      return false;
    }
    for (Step step : steps) {
      Event event = step.event();
      boolean made =
          event instanceof Event.NewArray
              || event instanceof Event.Literal
              || event instanceof Event.Call call
                  && (call.dispatch() == Event.Dispatch.NEW
                      || call.dispatch() == Event.Dispatch.STATIC)
              || event instanceof Event.Assign assign
                  && !assign.from().equals(place)
                  && isMadeHere(assign.from());
      if (!made) {
        return false;
      }
    }
    return true;
  }

  /** Whether the body takes elements out of the holder again: then who has which is not tracked. */
  private boolean isExtractedFrom(Place holder) {
    AccessPath path = longest(holder);
    for (Step step : body.graph().steps()) {
      Place source = null;
      if (step.event() instanceof Event.ArrayLoad load) {
        source = load.array();
      } else if (step.event() instanceof Event.Call call
          && call.receiver() != null
          && callees.model(call.method()).has(Effect.Extract.class)) {
        source = call.receiver();
      }
      if (source != null && longest(source).equals(path)) {
        return true;
      }
    }
    return false;
  }

  private AccessPath longest(Place place) {
    AccessPath last = AccessPath.of(place);
    for (AccessPath name : definitions.names(place, false)) {
      last = name;
    }
    return last;
  }
}
