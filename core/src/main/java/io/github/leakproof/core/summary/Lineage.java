package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.Definitions;
import io.github.leakproof.core.walk.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an acquired value comes from: the file of a channel; the statement of a result set, and the
 * connection of that.
 */
final class Lineage {
  private final Summaries summaries;
  private final Body body;
  private final Definitions definitions;

  Lineage(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
    this.definitions = body.definitions();
  }

  /** The names of what the call's result comes from, as far as it is a resource of that check. */
  Set<AccessPath> parents(Event.Call call, Pattern pattern) {
    List<Place> sources = new ArrayList<>();
    sources.add(call.receiver());
    summaries
        .model(call.method())
        .all(ResourceEffect.Child.class)
        .forEach(child -> sources.add(operand(call, child.parent())));
    return ancestors(sources, pattern);
  }

  /** The same of what a callee leaves to its caller. */
  Set<AccessPath> parents(CalleeAcquire acquired, Event.Call call) {
    return ancestors(sources(acquired, call), acquired.acquire().pattern());
  }

  /** The collections of the body that keep one of these: what ends their elements ends it. */
  Set<AccessPath> keepers(Set<AccessPath> parents) {
    Set<AccessPath> keepers = new HashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        summaries
            .model(call.method())
            .all(ResourceEffect.Keep.class)
            .filter(keep -> isOneOf(parents, operand(call, keep.value())))
            .map(keep -> operand(call, keep.holder()))
            .filter(Place.Local.class::isInstance)
            .forEach(holder -> keepers.addAll(definitions.names(holder, false)));
      }
    }
    return keepers;
  }

  private boolean isOneOf(Set<AccessPath> parents, @Nullable Place value) {
    return value != null && definitions.names(value, false).stream().anyMatch(parents::contains);
  }

  private Set<AccessPath> ancestors(List<Place> sources, Pattern pattern) {
    Set<AccessPath> names = new HashSet<>();
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    sources.stream().filter(Objects::nonNull).forEach(open::add);
    while (!open.isEmpty()) {
      Place place = open.remove();
      if (seen.add(place)) {
        names.addAll(definitions.names(place, true));
        origins(place, pattern, open);
      }
    }
    names.addAll(partsOf(seen));
    return names;
  }

  /** The variables that hold what lies in a field of these: the connection of an exchange. */
  private Set<AccessPath> partsOf(Set<Place> owners) {
    Set<AccessPath> parts = new HashSet<>();
    Set<Place> found = new HashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Load load
          && load.base() instanceof Place.Local
          && owners.contains(load.base())) {
        found.add(load.to());
      } else if (step.event() instanceof Event.Assign assign && found.contains(assign.from())) {
        found.add(assign.to());
        parts.add(AccessPath.of(assign.to()));
      }
    }
    return parts;
  }

  private void origins(Place place, Pattern pattern, Deque<Place> into) {
    for (Step step : definitions.of(place)) {
      if (step.event() instanceof Event.Assign assign) {
        into.add(assign.from());
      } else if (step.event() instanceof Event.Load load) {
        stored(load).forEach(into::add);
      } else if (step.event() instanceof Event.Call call) {
        if (isPartOfReceiver(call, pattern) && call.receiver() != null) {
          into.add(call.receiver());
        }
        summaries.acquires(call).stream()
            .filter(acquired -> acquired.acquire().pattern() == pattern)
            .forEach(acquired -> into.addAll(sources(acquired, call)));
        into.addAll(passedThrough(call));
      }
    }
  }

  /** The arguments that the callee returns as they are: {@code scope.add(connection)}. */
  private Set<Place> passedThrough(Event.Call call) {
    Set<Place> through = new HashSet<>();
    for (MethodUnit target :
        call.method().isConstructor() ? List.<MethodUnit>of() : summaries.targets(call)) {
      summaries.body(target).stream()
          .flatMap(callee -> Returns.parameters(callee).stream())
          .filter(index -> index < call.arguments().size())
          .forEach(index -> through.add(call.arguments().get(index)));
    }
    return through;
  }

  /** What the body itself has put into the field that is read. */
  private Stream<Place> stored(Event.Load load) {
    return body.graph().steps().stream()
        .map(Step::event)
        .filter(Event.Store.class::isInstance)
        .map(Event.Store.class::cast)
        .filter(store -> store.field().equals(load.field()) && store.base().equals(load.base()))
        .map(Event.Store::from);
  }

  private boolean isPartOfReceiver(Event.Call call, Pattern pattern) {
    return summaries.model(call.method()).effects().stream()
        .anyMatch(
            effect ->
                effect instanceof ResourceEffect.Link link
                    ? link.from().equals(Slot.RECEIVER)
                    : effect instanceof ResourceEffect.Acquire acquire
                        && acquire.pattern() == pattern
                        && acquire.on().equals(Slot.RESULT));
  }

  /** The operands of the call that what it leaves to its caller comes from. */
  private static List<Place> sources(CalleeAcquire acquired, Event.Call call) {
    List<Place> sources = new ArrayList<>();
    for (AccessPath parent : acquired.parents()) {
      Names.toCaller(parent, call)
          .filter(AccessPath::isPlace)
          .ifPresent(name -> sources.add(name.root()));
    }
    return sources;
  }

  private static @Nullable Place operand(Event.Call call, Slot slot) {
    return slot.equals(Slot.RESULT)
        ? call.result()
        : slot.equals(Slot.RECEIVER) ? call.receiver() : call.arguments().get(slot.index());
  }
}
