package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a resource that is put into an object: a field, an array, a collection. An empty
 * answer means that it has left the body's hands.
 */
final class Keeping {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Reach reach;
  private final Verdict verdict;
  private final Map<Start.AtSteps, Verdict> fates = new HashMap<>();

  /**
   * Keeping for one walk.
   *
   * @param reach how far the walk goes
   */
  Keeping(Body body, Callees callees, Obligation obligation, Verdict verdict, Reach reach) {
    this.obligation = obligation;
    this.reach = reach;
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.verdict = verdict;
  }

  /** A call whose model says that one operand keeps another. */
  Optional<State> keep(Step step, Event.Call call, CallModel model, Slot value, State state) {
    Slot holder =
        model
            .all(ResourceEffect.Keep.class)
            .filter(k -> k.value().equals(value))
            .map(ResourceEffect.Keep::holder)
            .findFirst()
            .orElse(Slot.RESULT);
    Place place = Places.operand(call, holder);
    if (place == null) {
      return Optional.of(state);
    }
    if (holder.equals(Slot.RESULT)) {
      boolean isAlias = model.all(ResourceEffect.Keep.class).findAny().isEmpty();
      State kept = state.alias(AccessPath.of(place), isAlias ? Role.WRAPPER : Role.HOLDER);
      return Optional.of(kept.know(new Condition.IsNull(AccessPath.of(place)), false));
    }
    Optional<State> kept =
        into(step, place, state).map(s -> named(s, call, place, Places.operand(call, value)));
    return call.result() != null && isFluent(call, place)
        ? kept.map(s -> s.alias(AccessPath.of(call.result()), Role.HOLDER))
        : kept;
  }

  /** The state where a call keeps nothing because it has something, if the body reckons with it. */
  Optional<State> refused(Event.Call call, CallModel model, Slot value, State state) {
    boolean isRefusing =
        call.result() != null
            && model
                .all(ResourceEffect.Keep.class)
                .anyMatch(k -> k.value().equals(value) && k.ifNothing())
            && isLookedUp(call);
    return isRefusing
        ? Optional.of(state.know(new Condition.IsNull(AccessPath.of(call.result())), false))
        : Optional.empty();
  }

  /** {@code map.put(key, resource)}: the element has a name of its own where the key has one. */
  private State named(State state, Event.Call call, Place holder, @Nullable Place value) {
    if (value == null || call.arguments().size() < 2 || value.equals(call.arguments().get(0))) {
      return state;
    }
    Optional<AccessPath> element =
        definitions
            .key(call.arguments().get(0))
            .flatMap(key -> AccessPath.of(holder).then(Selector.Call.element(key)));
    Optional<Role> role = state.role(value);
    return element.isPresent() && role.isPresent() ? state.alias(element.get(), role.get()) : state;
  }

  /** Whether the call's result is the holder itself. */
  private boolean isFluent(Event.Call call, Place holder) {
    return callees
        .model(call.method())
        .all(ResourceEffect.Link.class)
        .filter(link -> link.kind() == ResourceEffect.LinkKind.SAME)
        .anyMatch(link -> holder.equals(Places.operand(call, link.from())));
  }

  /** The resource becomes an element of what is in {@code holder}. */
  Optional<State> into(Step step, Place holder, State state) {
    Optional<State> kept = store(AccessPath.of(holder), state, Role.HOLDER);
    if (kept.isEmpty()) {
      verdict.storeAt(step, state.aliases());
    } else if (isAnsweredFor(step, holder)) {
      giveBack(step, holder);
      verdict.escape();
      return Optional.empty();
    }
    return kept;
  }

  /** Where the caller gets the holder, and nobody else does, the caller gets what is in it. */
  private void giveBack(Step step, Place holder) {
    if (reach == Reach.HOLDER) {
      return;
    }
    Verdict fate = fate(step, holders(step, holder), new Outcome.Returned());
    boolean isOnlyReturned =
        fate.stored().isEmpty()
            && fate.endings().entrySet().stream()
                .filter(ending -> ending.getValue() == Means.HANDED_ON)
                .map(ending -> body.graph().step(ending.getKey()).event())
                .allMatch(Event.Return.class::isInstance);
    if (isOnlyReturned) {
      fate.returnedHolders().forEach(verdict::giveBackHolder);
    }
  }

  /**
   * A wait for an element of a holder has given up. Nothing is owed where the body then releases
   * the holder's elements, or hands the holder on.
   */
  Optional<State> waited(Step step, State state, Outcome when) {
    Set<Place> cursors = new Cursors(body, callees).of(step);
    State held = state.filter(path -> !cursors.contains(path.root()), c -> true, c -> true);
    Map<AccessPath, Role> holders = new HashMap<>(held.aliases());
    holders.values().removeIf(role -> role != Role.HOLDER);
    if (!holders.isEmpty() && isAnsweredFor(step, holders, when)) {
      verdict.escape();
      return Optional.empty();
    }
    return Optional.of(held);
  }

  /** Whether the body hands the holder on, or takes elements out of it to release them. */
  private boolean isAnsweredFor(Step step, Place holder) {
    return isAnsweredFor(step, holders(step, holder), new Outcome.Returned());
  }

  private boolean isAnsweredFor(Step step, Map<AccessPath, Role> holders, Outcome when) {
    if (reach == Reach.HOLDER) {
      return true;
    }
    Verdict fate = fate(step, holders, when);
    return fate.isExhausted()
        || fate.isReleased()
        || fate.isEscaped()
        || !fate.stored().keySet().stream().allMatch(name -> name.root() instanceof Place.This)
        || !fate.returned().isEmpty();
  }

  /** Whether the body releases what it takes out of {@code holder} from the step on. */
  boolean isReleasedFrom(Step step, Place holder) {
    return reach != Reach.HOLDER
        && fate(step, holders(step, holder), new Outcome.Returned()).isReleased();
  }

  private Verdict fate(Step step, Map<AccessPath, Role> holders, Outcome when) {
    return fates.computeIfAbsent(
        new Start.AtSteps(Map.of(step.id(), holders), when),
        start -> Explorer.followHolder(body, callees, obligation, start));
  }

  /** The names of a holder after a step that gives it something: a fluent call returns it. */
  private Map<AccessPath, Role> holders(Step step, Place holder) {
    Map<AccessPath, Role> names = new HashMap<>(Map.of(AccessPath.of(holder), Role.HOLDER));
    if (step.event() instanceof Event.Call call
        && call.result() != null
        && isFluent(call, holder)) {
      names.put(AccessPath.of(call.result()), Role.HOLDER);
    }
    return names;
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
    if (obligation.pattern().isOwedToOthers() || !isMadeHere(path.root())) {
      verdict.escape();
      return Optional.empty();
    }
    verdict.lodge();
    return Optional.of(state.alias(path, role));
  }

  private boolean isForeign(AccessPath name) {
    return Places.isPermanent(name.root()) || definitions.isParameter(name.root());
  }

  /** Whether others may have what the place holds. */
  boolean isOfOthers(Place place) {
    return !isMadeHere(place);
  }

  /** Whether every value of the place was created by this body. */
  private boolean isMadeHere(Place place) {
    return isMadeHere(place, new HashSet<>());
  }

  private boolean isMadeHere(Place place, Set<Place> seen) {
    if (!seen.add(place)) {
      return true;
    }
    List<Step> steps = definitions.of(place);
    return !steps.isEmpty()
        && !definitions.isParameter(place)
        && steps.stream().allMatch(step -> isMaking(step.event(), seen));
  }

  /** Whether the body reckons with the call's yielding nothing: it does not make what it yields. */
  private boolean isLookedUp(Event.Call call) {
    return body.graph().steps().stream()
        .map(Step::event)
        .anyMatch(
            event ->
                event instanceof Event.Test test
                    && test.right() != null
                    && definitions.isNothing(test.right())
                    && definitions.mayHold(test.left(), call.result()));
  }

  private boolean isMaking(Event event, Set<Place> seen) {
    if (event instanceof Event.Call call) {
      return call.dispatch() == Event.Dispatch.NEW
          || (call.dispatch() == Event.Dispatch.STATIC && !isLookedUp(call))
          || (call.receiver() != null
              && isFluent(call, call.receiver())
              && isMadeHere(call.receiver(), seen));
    } else if (event instanceof Event.Assign assign) {
      return isMadeHere(assign.from(), seen);
    }
    return event instanceof Event.NewArray
        || event instanceof Event.Capture
        || event instanceof Event.Literal;
  }
}
