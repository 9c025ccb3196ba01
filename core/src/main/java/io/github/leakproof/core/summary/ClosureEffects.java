package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What closures do, once somebody runs them, to a resource that the body around them names. */
final class ClosureEffects {
  private final Effects effects;

  ClosureEffects(Effects effects) {
    this.effects = effects;
  }

  /** The effects of each of the closure's bodies. */
  Stream<CalleeEffect> of(Closure closure, Map<AccessPath, Role> names, Obligation obligation) {
    return closure.bodies().stream().map(unit -> of(unit, names, obligation));
  }

  private CalleeEffect of(MethodUnit unit, Map<AccessPath, Role> names, Obligation obligation) {
    Map<AccessPath, Role> entries = new HashMap<>();
    boolean isClosure = unit.kind() == MethodUnit.Kind.CLOSURE;
    names.forEach(
        (name, role) -> entries.put(isClosure ? name : Nest.fromInside(name, unit), role));
    return effects.of(unit, entries, obligation);
  }

  /**
   * Whether who has been given a closure with that effect has taken the resource over. A closure
   * may hand on another one that releases a lock or permit.
   */
  static boolean isTaken(CalleeEffect effect, Obligation obligation) {
    if (obligation.isHold()) {
      return effect.released() || effect.escaped();
    }
    return obligation.pattern().isOwedByTasks()
        ? effect.keeps() || effect.releasesAlways()
        : !effect.borrows();
  }
}
