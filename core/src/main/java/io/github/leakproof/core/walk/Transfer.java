package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one step does to the state of a walk. */
final class Transfer {
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Verdict verdict;
  private final Conditions conditions;
  private final Holding holding;
  private final Keeping keeping;
  private final Calls calls;
  private final Elements elements;
  private final ArrayElements arrays;
  private final ArrayFlags flags;
  private final UnaryOperator<State> followed;
  private final Body body;

  /**
   * A transfer for one walk.
   *
   * @param start where the resource comes from
   * @param reach how far the walk goes
   */
  Transfer(
      Body body,
      Callees callees,
      Obligation obligation,
      Verdict verdict,
      Start start,
      Reach reach) {
    this.followed = state -> state.named(start.lastingNames());
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.verdict = verdict;
    this.conditions = new Conditions(body, callees, obligation, start);
    this.flags = new ArrayFlags(definitions, conditions);
    this.holding = new Holding(body, callees, obligation);
    this.keeping = new Keeping(body, callees, obligation, verdict, reach);
    StartFacts started = new StartFacts(body, callees, obligation, start);
    this.elements = new Elements(body, callees, obligation, keeping);
    this.arrays = new ArrayElements(body, obligation, holding, keeping);
    this.calls =
        new Calls(body, callees, obligation, verdict, conditions, holding, keeping, started, reach);
  }

  Conditions conditions() {
    return conditions;
  }

  /** The state in which a wait for what has been followed so far is over, without a result. */
  Optional<State> waited(Step step, State state, Outcome when) {
    return keeping.waited(step, state, when);
  }

  /** The states after the step. */
  After after(Step step, State state) {
    State before = forgetCopies(step.event(), state);
    if (step.event() instanceof Event.Call call) {
      return call(step, call, before);
    }
    return simple(step, before).map(After::both).orElseGet(After::nothing);
  }

  private After call(Step step, Event.Call call, State state) {
    if (callees.model(call.method()).has(FlowEffect.NeverReturns.class)) {
      return After.nothing();
    }
    return switch (state.phase()) {
      case HELD -> calls.held(step, call, state);
      case AHEAD -> calls.ahead(step, call, state);
      case BEFORE -> obligation.isHold() ? before(call, state) : After.both(twin(call, state));
      case FAILED -> failed(call, state);
      case RELEASED -> After.both(fresh(call, state));
    };
  }

  private State fresh(Event.Call call, State state) {
    if (call.result() == null) {
      return state;
    }
    State next = conditions.told(state, call, state.kill(call.result()));
    return call.dispatch() == Event.Dispatch.NEW
        ? next.know(new Condition.IsNull(AccessPath.of(call.result())), false)
        : next;
  }

  /** A getter that is to yield what is followed has been asked before: that is it already. */
  private State twin(Event.Call call, State state) {
    State next = fresh(call, state);
    Set<AccessPath> names = StableNames.of(call, definitions, callees);
    if (names.isEmpty() || call.result() == null) {
      return next;
    }
    Map<AccessPath, Role> wanted = followed.apply(state).aliases();
    for (AccessPath name : names) {
      if (wanted.get(name) == Role.SELF) {
        next = next.alias(name, Role.SELF).alias(AccessPath.of(call.result()), Role.SELF);
      }
    }
    return next;
  }

  /** Other acquires and releases of the same lock, ahead of the followed one. */
  private After before(Event.Call call, State reached) {
    var model = callees.model(call.method());
    State state = followed.apply(reached);
    State next = fresh(call, reached);
    if (holding.release(state, call, model).isPresent()) {
      return After.both(next.with(next.holds().releasedBefore()));
    }
    var when = holding.acquire(state, call, model);
    return when.isPresent()
        ? new After(holding.acquired(next, call, when.get(), true), Optional.of(next))
        : After.both(next);
  }

  /** After a failed acquire: a release that still comes releases what is not held. */
  private After failed(Event.Call call, State state) {
    var model = callees.model(call.method());
    if (holding.acquire(state, call, model).isPresent()) {
      return After.nothing();
    }
    var release = holding.release(state, call, model);
    boolean isCounted = release.isPresent() && holding.isCounted(call, release.get());
    if (release.isPresent() || calls.releasesUnheld(call, state)) {
      if (state.holds().outer() <= 0 && !state.holds().again() && !isCounted) {
        verdict.release();
      }
      return After.nothing();
    }
    State next = fresh(call, state);
    if (elements.areAllReachedBy(call, model, state)) {
      next = next.alias(AccessPath.of(call.result()), Role.HOLDER);
    }
    return After.both(obligation.isHold() ? calls.repeated(call, state, next) : next);
  }

  /** The truth of a variable that copies a test no longer holds once the test's operand changes. */
  private State forgetCopies(Event event, State state) {
    Place to = Places.written(event);
    return to instanceof Place.Local
        ? state.filter(p -> true, c -> true, copy -> !definitions.dependsOn(copy.getValue(), to))
        : state;
  }

  private Optional<State> simple(Step step, State state) {
    Event event = step.event();
    if (event instanceof Event.Assign e) {
      State next = state.assign(e.to(), e.from());
      return Optional.of(isKept(e.from()) ? next.copy(e.to(), e.from()) : next);
    } else if (event instanceof Event.Literal e) {
      return Optional.of(literal(e, state));
    } else if (event instanceof Event.Load e) {
      return Optional.of(load(e, state));
    } else if (event instanceof Event.Store e) {
      return store(step, e, state);
    } else if (event instanceof Event.ArrayLoad e) {
      return Optional.of(arrays.load(e, state));
    } else if (event instanceof Event.ArrayStore e) {
      return arrays.store(step, e, flags.store(e, state));
    } else if (event instanceof Event.NewArray e) {
      return arrays.make(step, e, state).map(made -> flags.make(e, made));
    } else if (event instanceof Event.Test e) {
      Boolean truth = conditions.evaluate(state, e);
      State killed = state.kill(e.to());
      return Optional.of(
          truth == null ? killed : killed.know(new Condition.IsTrue(AccessPath.of(e.to())), truth));
    } else if (event instanceof Event.Compute e && elements.areReleasedFrom(step, e, state)) {
      verdict.release();
      return Optional.empty();
    } else if (event instanceof Event.Compute e && conditions.isCounting(state, e)) {
      return Optional.of(
          state.kill(e.to()).know(new Condition.IsNull(AccessPath.of(e.to())), false));
    } else if (event instanceof Event.Return e) {
      return e.value() == null ? Optional.of(state) : returned(e.value(), state);
    } else if (event instanceof Event.Throw e) {
      return thrown(e, state);
    } else if (event instanceof Event.Capture e) {
      return captured(e, state);
    }
    Place to = Places.written(event);
    return Optional.of(to == null ? state : state.kill(to));
  }

  /** Whether it is a parameter that the body leaves alone. */
  private boolean isKept(Place place) {
    return definitions.isParameter(place) && definitions.of(place).isEmpty();
  }

  private boolean isHeldValue(State state) {
    return !obligation.isHold() && state.isFollowed();
  }

  /** An instance that passes itself on does not hand out what lies in its fields (spec 1.3). */
  private boolean isWhole(State state, Place place) {
    return !obligation.isHold() && Places.isWhole(place, state);
  }

  private static State literal(Event.Literal event, State state) {
    AccessPath path = AccessPath.of(event.to());
    State killed = state.kill(event.to());
    Object value = event.value();
    if (value instanceof Boolean truth) {
      return killed.know(new Condition.IsTrue(path), truth);
    } else if (value instanceof Number number) {
      return killed.know(new Condition.IsNull(path), number.longValue() == 0);
    }
    return killed.know(new Condition.IsNull(path), value == null);
  }

  private Optional<State> store(Step step, Event.Store event, State state) {
    State next = state;
    Selector field = new Selector.Field(event.field());
    Boolean truth = conditions.truth(state, event.from());
    Boolean isNull = state.fact(new Condition.IsNull(AccessPath.of(event.from())));
    for (AccessPath base : definitions.names(event.base(), false)) {
      AccessPath path = base.then(field).orElse(null);
      if (path != null) {
        noteOverwrite(step, path, state);
        next = next.forget(path);
        next = truth == null ? next : next.know(new Condition.IsTrue(path), truth);
        next = isNull == null ? next : next.know(new Condition.IsNull(path), isNull);
      }
    }
    if (isWhole(state, event.from())) {
      return Optional.of(next);
    }
    boolean moves = obligation.isHold() || state.isFollowed();
    Map<AccessPath, Role> moved = moves ? state.aliases(event.from()) : Map.of();
    for (Map.Entry<AccessPath, Role> alias : moved.entrySet()) {
      Optional<AccessPath> path =
          AccessPath.of(event.base())
              .then(field)
              .flatMap(p -> p.thenAll(alias.getKey().selectors()));
      if (path.isEmpty()) {
        continue;
      }
      Optional<State> stored =
          obligation.isHold()
              ? Optional.of(next.alias(path.get(), alias.getValue()))
              : keeping.store(path.get(), next, alias.getValue());
      if (stored.isEmpty()) {
        verdict.storeAt(step, state.aliases());
        return stored;
      }
      next = stored.get();
    }
    return Optional.of(next);
  }

  /** A value that has another name yet is lost only if nobody releases it by that name. */
  private void noteOverwrite(Step step, AccessPath path, State state) {
    Map<AccessPath, Role> others = new HashMap<>(state.aliases());
    if (state.phase() != State.Phase.HELD
        || !others.keySet().removeIf(name -> name.startsWith(path))) {
      return;
    }
    others.values().remove(Role.PARENT);
    if (others.isEmpty()) {
      verdict.overwrite(step);
    } else {
      verdict.swap(step);
    }
  }

  /** What lies in an element of a holder may be the resource, if its type allows. */
  private State load(Event.Load event, State state) {
    State known = body.isVolatileFlag(event) ? state.afterWait(Set.of(event.field())) : state;
    State next = known.read(event.to(), event.base(), new Selector.Field(event.field()));
    boolean isWithinElement = state.role(event.base()).orElse(null) == Role.HOLDER;
    return isWithinElement && mayBeResource(event.type().name())
        ? next.alias(AccessPath.of(event.to()), Role.HOLDER)
        : next;
  }

  private boolean mayBeResource(String type) {
    return callees.hierarchy().isSubtype(obligation.type(), type)
        || callees.hierarchy().isSubtype(type, obligation.type());
  }

  private Optional<State> returned(Place value, State state) {
    boolean handedOn = false;
    if (isWhole(state, value)) {
      return Optional.of(state);
    }
    for (Map.Entry<AccessPath, Role> alias : state.aliases(value).entrySet()) {
      if (isHeldValue(state)) {
        handedOn = true;
        if (alias.getValue() == Role.HOLDER) {
          verdict.giveBackHolder(alias.getKey().selectors());
        } else {
          verdict.giveBack(alias.getKey().selectors());
        }
      }
    }
    if (handedOn) {
      return Optional.empty();
    }
    State next = state.assign(AccessPath.RESULT, value);
    if (definitions.constant(value) instanceof Number number && number.doubleValue() < 0) {
      next = next.know(new Condition.IsNull(AccessPath.of(AccessPath.RESULT)), true); // it failed
    }
    Boolean truth = conditions.truth(state, value);
    return Optional.of(
        truth == null
            ? next
            : next.know(new Condition.IsTrue(AccessPath.of(AccessPath.RESULT)), truth));
  }

  private Optional<State> thrown(Event.Throw event, State state) {
    if (isHeldValue(state)
        && !isWhole(state, event.value())
        && !state.aliases(event.value()).isEmpty()) {
      verdict.throwOn();
      return Optional.empty();
    }
    return Optional.of(state);
  }

  /** Whether the closure goes into a call whose result runs it when it is released. */
  private boolean isPassedThrough(Place closure) {
    return definitions.onlyReader(closure).orElse(null) instanceof Event.Call call
        && call.result() != null
        && definitions.isRead(call.result())
        && callees
            .model(call.method())
            .all(ResourceEffect.Link.class)
            .anyMatch(link -> closure.equals(Places.operand(call, link.from())));
  }

  /** Whether somebody waits for the closure to end it, by itself and not by handing it on. */
  private boolean isEndedBy(Closure closure, Map<AccessPath, Role> names) {
    return obligation.pattern().isOwedToWaiters()
        && callees.releases(closure, names, obligation)
        && !callees.mayKeep(closure, names, obligation);
  }

  /** Whether the closure ends what the resource comes from, or hands that on with it. */
  private boolean isParentTaken(Closure closure, Map<AccessPath, Role> parents) {
    return obligation.pattern().endsWithParent()
        ? !parents.isEmpty() && callees.mayTake(closure, parents, obligation)
        : callees.releases(closure, parents, obligation);
  }

  private Optional<State> captured(Event.Capture event, State state) {
    Closure closure = event.closure();
    // The instance of a class has been created just before, in the same place.
    State next = closure.functionalMethod() == null ? state : state.kill(event.to());
    Map<AccessPath, Role> names = Names.inside(closure, state.aliases());
    Map<AccessPath, Role> parents = new HashMap<>(names);
    parents.values().retainAll(Set.of(Role.PARENT));
    names.values().removeAll(Set.of(Role.PARENT));
    if (isHeldValue(state) && isParentTaken(closure, parents)) {
      verdict.escape();
      return Optional.empty();
    }
    if (names.isEmpty() || !state.isFollowed()) {
      return Optional.of(next);
    }
    boolean isTaken =
        calls.isPromise(state)
            ? callees.mayKeep(closure, names, obligation)
            : callees.mayTake(closure, names, obligation);
    if (isTaken) {
      if (elements.areAskedFor(event.to()) && isEndedBy(closure, names)) {
        verdict.release();
        return Optional.of(next);
      }
      if (isPassedThrough(event.to())) {
        return Optional.of(next.alias(AccessPath.of(event.to()), Role.WRAPPER));
      }
      if (obligation.isHold() && definitions.isOnlyReturned(event.to())) {
        return Optional.of(next.alias(AccessPath.of(event.to()), Role.WRAPPER));
      }
      verdict.escape();
      return Optional.empty();
    }
    return Optional.of(next);
  }
}
