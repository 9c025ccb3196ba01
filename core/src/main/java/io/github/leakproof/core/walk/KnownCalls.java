package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call of a known body does to the resource: its summary, in the caller's names. */
final class KnownCalls {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Verdict verdict;
  private final Conditions conditions;
  private final Keeping keeping;
  private final NewOwners owners;

  KnownCalls(
      Body body,
      Callees callees,
      Obligation obligation,
      Verdict verdict,
      Conditions conditions,
      Keeping keeping,
      NewOwners owners) {
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.verdict = verdict;
    this.conditions = conditions;
    this.keeping = keeping;
    this.owners = owners;
  }

  /**
   * The states after a call of that effect.
   *
   * @param after the state after a call that does nothing to the resource
   */
  After after(Event.Call call, CalleeEffect effect, State state, State after) {
    if (effect.escaped() || effect.handedTo().stream().anyMatch(h -> isTaken(call, h))) {
      verdict.escape();
      return effect.keptOnThrow() ? new After(List.of(), Optional.of(after)) : After.nothing();
    }
    Optional<State> stored = stored(call, effect, state, told(call, effect, after));
    if (stored.isEmpty()) {
      return After.nothing();
    }
    State kept = stored.get();
    if (call.result() != null) {
      for (List<Selector> selectors : effect.returned()) {
        Role role = selectors.isEmpty() ? Role.SELF : Role.WRAPPER;
        Optional<AccessPath> name = AccessPath.of(call.result()).thenAll(selectors);
        kept = name.isPresent() ? kept.alias(name.get(), role) : kept;
      }
    }
    kept = passedThrough(call, kept);
    if (effect.neverReturns()) {
      return new After(List.of(), Optional.of(kept));
    }
    return effect.released() ? maybeReleased(call, effect, kept) : leftAlone(effect, kept);
  }

  /**
   * The states after a callee that leaves the resource as it is. Where no exception leaves its body
   * with the resource, it throws those that it declares only where nothing is owed. Of what it
   * stores somewhere nobody knows that.
   */
  private After leftAlone(CalleeEffect effect, State kept) {
    return effect.keptOnThrow()
            || !effect.stored().isEmpty()
            || obligation.causes().contains(Edge.Cause.RUNTIME)
        ? After.both(kept)
        : new After(List.of(kept), Optional.empty());
  }

  /** The state with the names that the call gives to the resource; empty if others have it now. */
  private Optional<State> stored(Event.Call call, CalleeEffect effect, State state, State after) {
    State kept = after;
    boolean isForeign = false;
    for (Map.Entry<AccessPath, Role> name : effect.stored().entrySet()) {
      if (isLent(call, name.getKey(), state)) {
        continue;
      }
      Optional<AccessPath> here = Names.toCaller(name.getKey(), call);
      if (here.isPresent()) {
        kept = kept.alias(here.get(), name.getValue());
        if (owners.isDecoratedBy(call, name.getKey(), state)) {
          kept = kept.alias(AccessPath.of(call.result()), Role.WRAPPER);
        }
      }
      isForeign |=
          !obligation.isHold()
              && (here.isEmpty() || keeping.store(here.get(), state, name.getValue()).isEmpty());
    }
    return isForeign ? Optional.empty() : Optional.of(kept);
  }

  /**
   * Whether the call makes an object that only uses what it is given, while this one keeps that in
   * a field and answers for it: it does not make the object for others.
   */
  private boolean isLent(Event.Call call, AccessPath name, State state) {
    return !obligation.isHold()
        && !obligation.pattern().isOwedToOthers()
        && call.dispatch() == Event.Dispatch.NEW
        && name.root() instanceof Place.This
        && state.aliases().entrySet().stream().anyMatch(KnownCalls::isInOwnField)
        && !isMadeForOthers(call)
        && callees.isOnlyUsed(call.method().owner(), name, obligation);
  }

  private boolean isMadeForOthers(Event.Call call) {
    return !body.unit().flags().contains(MethodUnit.Flag.PRIVATE)
        && body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Return result
                        && result.value() != null
                        && definitions.mayHold(result.value(), call.result()));
  }

  private static boolean isInOwnField(Map.Entry<AccessPath, Role> alias) {
    AccessPath path = alias.getKey();
    return alias.getValue() == Role.SELF
        && (path.root() instanceof Place.This || path.root() instanceof Place.Outer)
        && path.selectors().size() == 1
        && path.selectors().get(0) instanceof Selector.Field;
  }

  /** What the call's result says where the resource is as it was. */
  private static State told(Event.Call call, CalleeEffect effect, State state) {
    return call.result() == null || effect.keptResult().isEmpty()
        ? state
        : state.know(new Condition.IsTrue(AccessPath.of(call.result())), effect.keptResult().get());
  }

  /** Whether code that the call passes along takes the resource, as far as it is known. */
  private boolean isTaken(Event.Call call, Handing handing) {
    Place code = call.arguments().get(handing.parameter());
    return !(definitions.only(code).orElse(null) instanceof Event.Capture capture)
        || callees.mayTake(
            capture.closure(),
            Map.of(AccessPath.of(Argument.of(handing.argument())), Role.SELF),
            obligation);
  }

  /** A method that returns its own receiver, as builders do. */
  private State passedThrough(Event.Call call, State state) {
    if (call.receiver() == null || call.result() == null) {
      return state;
    }
    Map<AccessPath, Role> through = state.aliases(call.receiver());
    if (through.isEmpty() || !callees.returnsReceiver(call)) {
      return state;
    }
    State next = state;
    for (Map.Entry<AccessPath, Role> alias : through.entrySet()) {
      next = next.alias(alias.getKey().from(call.result()), alias.getValue());
    }
    return next;
  }

  private After maybeReleased(Event.Call call, CalleeEffect effect, State kept) {
    List<State> returned = new ArrayList<>();
    State free = kept.without(State.Phase.RELEASED);
    boolean inner = obligation.isHold() && !kept.holds().inner().isEmpty();
    State less = inner ? kept.with(kept.holds().releasedInner(0)) : free;
    boolean goesOn = inner || obligation.isHold();
    Optional<Condition> guard =
        effect.guard().flatMap(g -> g.condition().rename(name -> Names.toCaller(name, call)));
    guard.ifPresent(verdict::meet);
    Optional<State> acted = Optional.of(less);
    if (effect.keptOnReturn() && effect.choice().isPresent()) {
      Choice choice = effect.choice().get();
      conditions.assume(kept, call, choice, false).ifPresent(returned::add);
      acted = conditions.assume(less, call, choice, true);
    } else if (effect.keptOnReturn() && guard.isPresent()) {
      boolean value = effect.guard().get().value();
      conditions.assume(kept, guard.get(), !value).ifPresent(returned::add);
      refused(call, effect.guard().get(), kept)
          .flatMap(state -> conditions.assume(state, guard.get(), value))
          .ifPresent(returned::add);
      acted = conditions.assume(less, guard.get(), value);
    } else if (effect.keptOnReturn()) {
      returned.add(kept);
    } else if (effect.givesBack() && call.result() != null) {
      returned.add(kept.know(new Condition.IsNull(AccessPath.of(call.result())), false));
    }
    if (!inner && acted.isPresent()) {
      verdict.release();
    }
    if (goesOn) {
      acted.ifPresent(returned::add);
    }
    Optional<State> freed = goesOn ? acted : Optional.empty();
    Optional<State> thrown =
        effect.keptOnThrow() || acted.isEmpty()
            ? Optional.of(kept)
            : refrained(call, effect, kept).or(() -> freed);
    return new After(returned, thrown);
  }

  /** The state where the callee's result says that it has not released, whatever the guard is. */
  private static Optional<State> refused(Event.Call call, CalleeEffect.Guard guard, State kept) {
    return guard
        .unless()
        .map(
            result ->
                call.result() == null
                    ? kept
                    : kept.know(new Condition.IsTrue(AccessPath.of(call.result())), result));
  }

  /** The state where the callee is told, or may be told, not to release. */
  private Optional<State> refrained(Event.Call call, CalleeEffect effect, State kept) {
    return effect.keptOnReturn()
        ? effect.choice().flatMap(choice -> conditions.assume(kept, call, choice, false))
        : Optional.empty();
  }
}
