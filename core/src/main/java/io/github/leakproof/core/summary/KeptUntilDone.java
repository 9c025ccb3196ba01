package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Verdict;
import java.util.Map;

/**
 * Permits that an object keeps until it is done: the method that takes one gives it back as the
 * object's other methods do, by a method of its own, where the object is done already.
 */
final class KeptUntilDone {
  private final Summaries summaries;

  KeptUntilDone(Summaries summaries) {
    this.summaries = summaries;
  }

  boolean isOne(Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && verdict.isReleased()
        && site.body().graph().steps().stream()
            .anyMatch(
                step -> step.event() instanceof Event.Call call && givesBack(site, verdict, call));
  }

  private boolean givesBack(Site site, Verdict verdict, Event.Call call) {
    return call.receiver() instanceof Place.This
        && summaries.targets(call).stream()
            .anyMatch(
                unit -> isUsedByOthers(unit, site.body().unit()) && releases(unit, site, verdict));
  }

  private boolean isUsedByOthers(MethodUnit unit, MethodUnit taker) {
    return CallingBodies.callers(summaries.program(), unit)
        .anyMatch(caller -> !caller.equals(taker) && !caller.equals(unit));
  }

  private boolean releases(MethodUnit unit, Site site, Verdict verdict) {
    return verdict.heldNames().stream()
        .filter(name -> name.root() instanceof Place.This)
        .map(name -> Map.of(name, Role.SELF))
        .anyMatch(names -> summaries.effect(unit, names, site.obligation()).released());
  }
}
