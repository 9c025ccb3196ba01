package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a body closes what its variables hold. */
final class Closings {
  private static final String CLOSEABLE = "java.lang.AutoCloseable";
  private static final String CLOSE = "close";

  private final Summaries summaries;

  Closings(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * For each resource, told by the places that hold it or what it wraps, the steps that close it.
   */
  Map<Set<Place>, List<Step>> of(Body body) {
    Map<Set<Place>, List<Step>> closings = new LinkedHashMap<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        for (Place closed : closed(body, call)) {
          Set<Place> roots = new HashSet<>();
          addSources(body, closed, roots);
          if (!isIdle(body, roots)) {
            closings.computeIfAbsent(roots, r -> new ArrayList<>()).add(step);
          }
        }
      }
    }
    return closings;
  }

  private List<Place> closed(Body body, Event.Call call) {
    List<Place> closed = new ArrayList<>();
    summaries
        .model(call.method())
        .all(ResourceEffect.Release.class)
        .filter(release -> release.only().isEmpty() && isClose(call, release.on()))
        .flatMap(release -> Names.operand(call, release.on()).stream())
        .forEach(closed::add);
    if (closed.isEmpty() && !call.method().isConstructor()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (isCloseable(body, call.arguments().get(i)) && isClosedBy(call, i)) {
          closed.add(call.arguments().get(i));
        }
      }
    }
    return closed;
  }

  /** The end of a pool or a lock is none of what tasks use. */
  private boolean isClose(Event.Call call, Slot on) {
    return on.isArgument()
        || (call.method().name().equals(CLOSE)
            && summaries.hierarchy().isSubtype(call.method().owner(), CLOSEABLE));
  }

  private boolean isCloseable(Body body, Place place) {
    return body.definitions().names(place, false).stream()
        .anyMatch(
            name ->
                name.root() instanceof Place.Local local
                    && name.isPlace()
                    && summaries.hierarchy().isSubtype(local.type().name(), CLOSEABLE));
  }

  private boolean isClosedBy(Event.Call call, int argument) {
    Map<AccessPath, Role> entries = Map.of(AccessPath.of(Argument.of(argument)), Role.SELF);
    return summaries.targets(call).stream()
        .filter(unit -> summaries.mayRelease(unit, CLOSEABLE))
        .map(
            unit ->
                summaries.effect(
                    unit,
                    entries,
                    summaries.owed(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK, CLOSEABLE)))
        .anyMatch(effect -> effect.released() && !effect.keeps());
  }

  /** What the place holds, and what that wraps or is a part of: it is closed too. */
  private void addSources(Body body, Place place, Set<Place> into) {
    if (!into.add(place)) {
      return;
    }
    for (Step step : body.definitions().of(place)) {
      if (step.event() instanceof Event.Assign assign) {
        addSources(body, assign.from(), into);
      } else if (step.event() instanceof Event.NewArray array) {
        array.elements().forEach(element -> addSources(body, element, into));
      } else if (step.event() instanceof Event.Call call) {
        summaries
            .model(call.method())
            .all(ResourceEffect.Link.class)
            .flatMap(link -> Names.operand(call, link.from()).stream())
            .forEach(from -> addSources(body, from, into));
      }
    }
  }

  /** Whether closing it does nothing: it lies in memory. */
  private boolean isIdle(Body body, Set<Place> roots) {
    List<Event.Call> made =
        roots.stream()
            .flatMap(root -> body.definitions().of(root).stream())
            .filter(step -> step.event() instanceof Event.Call)
            .map(step -> (Event.Call) step.event())
            .toList();
    return !made.isEmpty()
        && made.stream()
            .allMatch(c -> c.dispatch() == Event.Dispatch.NEW && !mayClose(c.method().owner()));
  }

  private boolean mayClose(String type) {
    MethodRef close = new MethodRef(type, CLOSE, List.of(), "void", false);
    return summaries.model(close).has(ResourceEffect.Release.class);
  }
}
