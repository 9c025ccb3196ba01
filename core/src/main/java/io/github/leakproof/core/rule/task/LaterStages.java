package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.FailureHandlers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The handlers behind a stage: what a stage throws goes down its chain to the first that is told of
 * failures ({@link java.util.concurrent.CompletionStage}).
 */
final class LaterStages {
  private final Summaries summaries;

  LaterStages(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether a handler behind the stage releases what the stage owes where it fails. */
  boolean makeUpFor(Scope stage, Set<AccessPath> names, Obligation owed) {
    if (stage.outer().isEmpty()) {
      return false;
    }
    Body around = stage.outer().get().body();
    Map<AccessPath, Role> entries = new HashMap<>();
    names.forEach(name -> entries.put(name, Role.SELF));
    for (Step step : around.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && call.result() != null
          && isGiven(around, call, stage.body().unit())
          && isHandled(around, call.result(), entries, owed, new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a handler behind a stage, or beside another one behind it, releases what is owed. */
  boolean makeUpFor(Body around, Place stage, Set<AccessPath> names, Obligation owed) {
    Map<AccessPath, Role> entries = new HashMap<>();
    names.forEach(name -> entries.put(name, Role.SELF));
    return isHandled(around, stage, entries, owed, new HashSet<>());
  }

  private static boolean isGiven(Body around, Event.Call call, MethodUnit unit) {
    return around.definitions().closures(call).stream()
        .anyMatch(closure -> closure.bodies().contains(unit));
  }

  private boolean isHandled(
      Body around, Place stage, Map<AccessPath, Role> entries, Obligation owed, Set<Place> seen) {
    if (!seen.add(stage)) {
      return false;
    }
    for (Use use : Uses.of(around, stage)) {
      Event.Call next = use.call();
      if (use.slot().equals(Slot.RECEIVER)
          && (releases(around, next, entries, owed)
              || (next.result() != null
                  && isHandled(around, next.result(), entries, owed, seen)))) {
        return true;
      }
    }
    return false;
  }

  private boolean releases(
      Body around, Event.Call call, Map<AccessPath, Role> entries, Obligation owed) {
    return around.definitions().closures(call).stream()
        .filter(closure -> FailureHandlers.isOne(summaries, closure))
        .anyMatch(closure -> summaries.releases(closure, entries, owed));
  }
}
