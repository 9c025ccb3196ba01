package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call does to the resource while it is held. */
final class Calls {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Verdict verdict;
  private final Conditions conditions;
  private final Holding holding;
  private final Keeping keeping;
  private final KnownCalls known;
  private final UnknownCalls unknown;
  private final Elements elements;
  private final NewOwners owners;
  private final StartedTasks tasks;
  private final StartFacts started;
  private final RunClosures closures;

  Calls(
      Body body,
      Callees callees,
      Obligation obligation,
      Verdict verdict,
      Conditions conditions,
      Holding holding,
      Keeping keeping,
      StartFacts started,
      Reach reach) {
    this.started = started;
    this.closures = new RunClosures(body.definitions(), callees, obligation);
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.verdict = verdict;
    this.conditions = conditions;
    this.holding = holding;
    this.keeping = keeping;
    this.elements = new Elements(body, callees, obligation, keeping);
    this.owners = new NewOwners(callees, obligation);
    this.tasks = new StartedTasks(body, callees, obligation);
    this.known = new KnownCalls(body, callees, obligation, verdict, conditions, keeping, owners);
    this.unknown = new UnknownCalls(body, callees, obligation, verdict, reach);
  }

  After held(Step step, Event.Call call, State state) {
    CallModel model =
        OwnExceptions.areMade(call, state, body, callees, obligation)
            ? CallModel.NONE
            : callees.model(call.method());
    if (isWrappedByThis(call, model, state)) {
      verdict.store(AccessPath.of(new Place.This()), Role.WRAPPER);
      return After.nothing();
    }
    State next = results(call, model, state);
    if (isIdleEnd(call, model, state)) {
      return After.both(next);
    }
    if (state.isFollowed() && (owners.isMadeBy(call, state) || tasks.end(call, model, state))) {
      verdict.escape();
      return new After(List.of(), Optional.of(next));
    }
    Optional<ResourceEffect.Release> release =
        holding.release(state, call, model).filter(r -> started.isMeant(r, call, state));
    if (release.isPresent()) {
      return released(call, release.get(), next);
    }
    if (closures.areReleasers(call, state)) {
      verdict.release();
      return released(next);
    }
    var again = holding.acquire(state, call, model);
    if (again.isPresent()) {
      return new After(holding.acquired(next, call, again.get(), false), Optional.of(next));
    }
    return operands(step, call, model, state, next);
  }

  /** {@code super(in)}: the object under construction wraps the resource. */
  private boolean isWrappedByThis(Event.Call call, CallModel model, State state) {
    return !obligation.isHold()
        && call.method().name().equals(MethodRef.CONSTRUCTOR)
        && call.receiver() instanceof Place.This
        && call.arguments().stream()
            .filter(argument -> state.role(argument).isPresent())
            .map(argument -> slot(call, argument))
            .anyMatch(slot -> isLinked(model, slot));
  }

  /** {@code shield.close()}: the wrapper's own method leaves open what it wraps. */
  private boolean isIdleEnd(Event.Call call, CallModel model, State state) {
    return !obligation.isHold()
        && obligation.pattern().isOfClosables()
        && call.receiver() != null
        && state.role(call.receiver()).orElse(null) == Role.WRAPPER
        && model.has(ResourceEffect.Release.class)
        && callees.endsNothing(call, definitions.created(call.receiver()));
  }

  private static boolean isLinked(CallModel model, Slot slot) {
    return model.all(ResourceEffect.Link.class).anyMatch(link -> link.from().equals(slot));
  }

  /** Before the acquire: a wait that gives up leaves everything as it was. */
  After ahead(Step step, Event.Call call, State state) {
    CallModel model = callees.model(call.method());
    boolean isWait =
        model.all(ResourceEffect.Acquire.class).anyMatch(a -> a.when() instanceof Outcome.Threw)
            && holding.release(state, call, model).isPresent();
    return isWait
        ? new After(List.of(), Optional.of(results(call, model, state)))
        : held(step, call, state);
  }

  /**
   * Whether what is followed has no work of its own that it could run: the body has made it for
   * others to complete or to run, who do not answer for it.
   */
  boolean isPromise(State state) {
    return state.phase() == State.Phase.AHEAD
        && state.aliases().entrySet().stream()
            .filter(alias -> alias.getValue() == Role.SELF && alias.getKey().isPlace())
            .anyMatch(alias -> definitions.isNew(alias.getKey().root()));
  }

  private After released(Event.Call call, ResourceEffect.Release release, State next) {
    Optional<State> rest = holding.released(next, call, release);
    if (rest.isPresent()) {
      verdict.releaseInPart();
      return After.both(rest.get());
    }
    verdict.release();
    return released(next);
  }

  private After released(State next) {
    return obligation.isHold() ? After.both(next.without(State.Phase.RELEASED)) : After.nothing();
  }

  /** The state with what the call's result is known to be. */
  private State results(Event.Call call, CallModel model, State state) {
    Place result = call.result();
    if (result == null) {
      return state;
    }
    State next = conditions.told(state, call, state.kill(result));
    if (call.dispatch() == Event.Dispatch.NEW) {
      next = next.know(new Condition.IsNull(AccessPath.of(result)), false);
    }
    for (ResourceEffect.Link link : model.all(ResourceEffect.Link.class).toList()) {
      Place from = Places.operand(call, link.from());
      if (from != null && state.isParent(from) && isWhole(link.kind())) {
        next = next.alias(AccessPath.of(result), Role.PARENT);
      }
      if (from != null && !state.aliases(from).isEmpty()) {
        Role role = state.role(from).orElse(Role.WRAPPER);
        if (role != Role.HOLDER || !elements.areReplaced(call, model)) {
          boolean isSame = started.isSame(model, link.from());
          next = next.alias(AccessPath.of(result), isSame ? role : linked(role, link.kind()));
        }
      }
    }
    if (state.isFollowed() && started.isWayBack(call)) {
      next = next.alias(AccessPath.of(result), Role.SELF);
    }
    if (elements.areReachedBy(call, model, state)) {
      next = next.alias(AccessPath.of(result), Role.HOLDER);
    }
    boolean isAlike = obligation.isHold() || obligation.pattern().isOwedToOthers();
    return isAlike || model.has(FlowEffect.Stable.class) || definitions.looksUp(call)
        ? repeated(call, state, next)
        : next;
  }

  /** Whether the end of what is linked so is the end of what it is linked with. */
  private static boolean isWhole(ResourceEffect.LinkKind kind) {
    return kind == ResourceEffect.LinkKind.SAME || kind == ResourceEffect.LinkKind.DERIVED;
  }

  private static Role linked(Role role, ResourceEffect.LinkKind kind) {
    return switch (kind) {
      case SAME -> role;
      case DERIVED -> Role.PART;
      case WRAPPER -> role == Role.HOLDER ? Role.HOLDER : Role.WRAPPER;
      case CONVERTED -> Role.CONVERTED;
    };
  }

  /** A repeated call of a lock getter yields the same lock. */
  State repeated(Event.Call call, State state, State next) {
    Optional<Selector> selector = definitions.selector(call);
    Place base = Places.base(call);
    if (selector.isEmpty() || base == null || call.result() == null) {
      return next;
    }
    Selector ofAnyKey = selector.get() instanceof Selector.Call c ? c.ofAnyKey() : selector.get();
    State more = next;
    for (Map.Entry<AccessPath, Role> alias : state.aliases().entrySet()) {
      Optional<AccessPath> rest =
          alias
              .getKey()
              .after(base, selector.get(), call.result())
              .or(() -> alias.getKey().after(base, ofAnyKey, call.result()));
      if (rest.isPresent()) {
        more = more.alias(rest.get(), alias.getValue());
      }
    }
    return more;
  }

  /** What becomes of the resource where it is the receiver or an argument. */
  private After operands(Step step, Event.Call call, CallModel model, State state, State next) {
    Map<AccessPath, Role> open = new HashMap<>();
    State after = next;
    for (Place place : Places.read(call)) {
      Map<AccessPath, Role> through = state.aliases(place);
      boolean isParent = obligation.pattern().endsWithParent() && state.isParent(place);
      if (through.isEmpty() && !isParent) {
        continue;
      }
      Slot slot = slot(call, place);
      OperandFate fate =
          isLentWhole(place, state)
              ? OperandFate.UNSTATED
              : OperandFate.of(slot, model, callees.contract(call.method()), obligation);
      if (through.isEmpty() && fate != OperandFate.KEPT) {
        continue;
      }
      if (fate == OperandFate.TAKEN && isAround(through)) {
        fate = OperandFate.UNSTATED;
      }
      if (isLeftUndoneBy(place, through)) {
        continue;
      }
      if (fate == OperandFate.TAKEN && slot.isArgument() && unknown.isCallersCode(call)) {
        unknown.hand(call, slot.index());
      } else if (fate == OperandFate.TAKEN && !isPromise(state)) {
        verdict.escape();
        return After.nothing();
      } else if (fate == OperandFate.RELEASED) {
        verdict.release();
        return released(next);
      } else if (fate == OperandFate.KEPT) {
        Optional<State> kept = keeping.keep(step, call, model, slot, after);
        if (kept.isEmpty()) {
          return new After(
              keeping.refused(call, model, slot, after).stream().toList(), Optional.empty());
        }
        after = kept.get();
      } else if (fate == OperandFate.UNSTATED) {
        open.putAll(through);
      }
    }
    if (elements.areConsumed(call, model, state)
        || elements.areReleasedFrom(step, call, model, state)) {
      verdict.release();
      return released(next);
    }
    return unstated(call, open, state, after);
  }

  /**
   * An instance that passes itself on does not hand out what lies in its fields (spec 1.3); but
   * whoever gets it can do what it owes to others.
   */
  private boolean isLentWhole(Place place, State state) {
    return !obligation.isHold()
        && !obligation.pattern().isOwedToOthers()
        && Places.isWhole(place, state);
  }

  /** Whether the operand only leads to the lock: whoever takes it over does not take over that. */
  private boolean isAround(Map<AccessPath, Role> through) {
    return obligation.isHold()
        && through.entrySet().stream()
            .allMatch(name -> !name.getKey().isPlace() && name.getValue() == Role.SELF);
  }

  /** Whether the operand is a task made here that ends the resource on some of its paths only. */
  private boolean isLeftUndoneBy(Place operand, Map<AccessPath, Role> through) {
    return obligation.pattern().isOwedByTasks()
        && through.keySet().stream().noneMatch(AccessPath::isPlace)
        && definitions
            .created(operand)
            .filter(
                made ->
                    through.keySet().stream()
                        .allMatch(
                            name ->
                                callees.isLeftUndone(
                                    made, name.from(new Place.This()), obligation)))
            .isPresent();
  }

  private static Slot slot(Event.Call call, Place place) {
    int index = call.arguments().indexOf(place);
    return index >= 0 ? Slot.argument(index) : Slot.RECEIVER;
  }

  /** Whether the callee releases the resource on every return, even one that is not held. */
  boolean releasesUnheld(Event.Call call, State state) {
    Map<AccessPath, Role> entries =
        Names.toCallee(state.aliases(), call, body.unit().owner().name());
    return !entries.isEmpty() && callees.releasesUnheld(call, entries, obligation);
  }

  private After unstated(Event.Call call, Map<AccessPath, Role> open, State state, State after) {
    Map<AccessPath, Role> visible = new HashMap<>(open);
    state
        .aliases()
        .forEach(
            (name, role) -> {
              if (role == Role.PARENT || Places.isPermanent(name.root())) {
                visible.put(name, role);
              }
            });
    Map<AccessPath, Role> entries = Names.toCallee(visible, call, body.unit().owner().name());
    entries.keySet().removeIf(name -> isBehindInstance(call, name, state));
    if (obligation.pattern().isOwedToOthers() && call.receiver() instanceof Place.This) {
      addCaptured(state, entries);
    }
    if (entries.isEmpty()) {
      return After.both(after);
    }
    Optional<CalleeEffect> effect =
        unknown.isCallersCode(call) && callees.mayRunClosure(call)
            ? Optional.empty()
            : callees.effect(started.onInstance(call), entries, obligation);
    if (effect.filter(e -> owners.isShownBy(call, e)).isPresent()) {
      verdict.escape();
      return new After(List.of(), Optional.of(after));
    }
    boolean isMissed =
        effect.filter(CalleeEffect::borrows).isPresent() && unknown.runsEndingCode(call, open);
    return effect.isPresent() && !isMissed
        ? known.after(call, effect.get(), state, after)
        : unknown.after(call, open, after);
  }

  /**
   * Whether the callee has the name by way of the instance that passes itself on, whose private
   * fields it cannot name; what the methods do that it may call is known without it.
   */
  private boolean isBehindInstance(Event.Call call, AccessPath name, State state) {
    int index = Argument.index(name.root());
    return index >= 0
        && !name.isPlace()
        && isLentWhole(call.arguments().get(index), state)
        && !isOfSameNest(call.method().owner(), body.unit().owner().name());
  }

  private static boolean isOfSameNest(String one, String other) {
    return top(one).equals(top(other));
  }

  /** The binary name of the outermost class. */
  private static String top(String name) {
    int end = name.indexOf('$');
    return end < 0 ? name : name.substring(0, end);
  }

  /** The methods of a local class name what they capture alike. */
  private void addCaptured(State state, Map<AccessPath, Role> entries) {
    state
        .aliases()
        .forEach(
            (name, role) -> {
              if (definitions.isCaptured(name.root())) {
                entries.put(name, role);
              }
            });
  }
}
