package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call does to a resource: the join of what all bodies do that it may reach. */
final class CallEffects {
  private final Summaries summaries;
  private final Effects effects;
  private final LibraryCallees libraries;
  private final ImplementingClosures closures;
  private final OwnInstances ownInstances;
  private final Callbacks callbacks;

  CallEffects(
      Summaries summaries,
      Effects effects,
      LibraryCallees libraries,
      ImplementingClosures closures) {
    this.summaries = summaries;
    this.effects = effects;
    this.libraries = libraries;
    this.closures = closures;
    this.ownInstances = new OwnInstances(summaries.program());
    this.callbacks = new Callbacks(summaries.program());
  }

  /** The effect, if a body is known that the call may reach and that can name the resource. */
  Optional<CalleeEffect> of(Call call, Map<AccessPath, Role> entries, Obligation obligation) {
    boolean isOwn = summaries.isOwn(call.method());
    if (isOwn && obligation.pattern().exception().isPresent() && callbacks.areTold(call, entries)) {
      return Optional.of(CalleeEffect.UNKNOWN);
    }
    List<MethodUnit> targets = summaries.targets(call);
    Map<AccessPath, Role> reached = isOwn ? entries : ownInstances.reached(entries);
    List<MethodUnit> reachable = ownInstances.among(targets, reached);
    Optional<CalleeEffect> library =
        isOwn ? Optional.empty() : libraries.effect(call, entries, obligation);
    List<MethodUnit> closed = isOwn ? closures(call) : List.of();
    if ((reachable.isEmpty() && closed.isEmpty()) || reached.isEmpty()) {
      return library;
    }
    CalleeEffect joined = library.orElse(null);
    for (MethodUnit target : reachable) {
      boolean isKept = call.dispatch() == Event.Dispatch.NEW && isPassed(reached);
      if (obligation.isHold()
          && !isKept
          && !summaries.mayRelease(target, obligation.type())
          && !leadsToGuard(reached, obligation)) {
        continue;
      }
      CalleeEffect effect = effects.of(target, reached, obligation);
      if (Effects.isOfStatics(reached) && effect.equals(CalleeEffect.BORROWS)) {
        return Optional.of(effect);
      }
      joined =
          joined == null
              ? effect
              : Effects.isOfStatics(reached)
                  ? Effects.least(joined, effect)
                  : Effects.join(joined, effect);
    }
    for (MethodUnit closure : closed) {
      if (!obligation.isHold() || summaries.mayRelease(closure, obligation.type())) {
        CalleeEffect effect = closures.effect(closure, reached, obligation);
        joined = joined == null ? effect : Effects.join(joined, effect);
      }
    }
    return Optional.of(joined == null ? CalleeEffect.BORROWS : joined);
  }

  /** The closures of the compilation that a call of one of its interfaces may run. */
  List<MethodUnit> closures(Call call) {
    return call.dispatch() == Event.Dispatch.VIRTUAL && !libraries.isWithin()
        ? closures.of(call.method())
        : List.of();
  }

  /**
   * Whether the callee has an object that keeps the lock and may give it back: it may ask that to
   * by a method of a library's interface, which the calls within the compilation do not tell.
   */
  private boolean leadsToGuard(Map<AccessPath, Role> entries, Obligation obligation) {
    return entries.keySet().stream()
        .flatMap(name -> name.selectors().stream().skip(1))
        .filter(Selector.Field.class::isInstance)
        .map(selector -> ((Selector.Field) selector).field().owner())
        .flatMap(owner -> summaries.program().classNamed(owner).stream())
        .flatMap(unit -> unit.methods().stream())
        .anyMatch(method -> summaries.mayRelease(method, obligation.type()));
  }

  /** Whether the resource itself, or its guard, is an argument, which the callee may keep. */
  private static boolean isPassed(Map<AccessPath, Role> entries) {
    return entries.entrySet().stream()
        .anyMatch(
            e ->
                Argument.index(e.getKey().root()) >= 0
                    && (e.getKey().isPlace() || e.getValue() == Role.WRAPPER));
  }
}
