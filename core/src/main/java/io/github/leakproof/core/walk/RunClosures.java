package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.List;
import java.util.Map;

/**
 * Closures that a body makes and runs by itself: {@code Runnable end = lock::unlock; end.run()}.
 */
final class RunClosures {
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;

  RunClosures(Definitions definitions, Callees callees, Obligation obligation) {
    this.definitions = definitions;
    this.callees = callees;
    this.obligation = obligation;
  }

  /** Whether the call runs such a closure, and whichever it may be gives back what is held. */
  boolean areReleasers(Event.Call call, State state) {
    if (!obligation.isOfThread()
        || call.receiver() == null
        || definitions.isParameter(call.receiver())
        || !callees.hierarchy().isFunctional(call.method().owner())) {
      return false;
    }
    List<Closure> closures = definitions.closures(call.receiver());
    return !closures.isEmpty()
        && closures.stream().allMatch(closure -> isRun(closure, call) && releases(closure, state));
  }

  private static boolean isRun(Closure closure, Event.Call call) {
    return closure.functionalMethod() != null
        && closure.functionalMethod().name().equals(call.method().name());
  }

  private boolean releases(Closure closure, State state) {
    Map<AccessPath, Role> names = Names.inside(closure, state.aliases());
    names.values().removeIf(role -> role == Role.PARENT);
    for (Place bound : closure.captured()) {
      if (bound instanceof Place.Temp
          && definitions.names(bound, true).stream().anyMatch(state.aliases()::containsKey)) {
        names.put(AccessPath.of(bound), Role.SELF);
      }
    }
    return !names.isEmpty() && callees.releases(closure, names, obligation);
  }
}
