package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where what a place holds was taken from, and what else was put there: threads that one loop makes
 * and another one starts.
 */
final class ElementSources {
  private final Summaries summaries;
  private final Body body;

  ElementSources(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
  }

  /** The arrays and collections that the place's value was taken from. */
  Set<Place> holders(Place element) {
    Set<Place> holders = new LinkedHashSet<>();
    Deque<Place> work = new ArrayDeque<>(List.of(element));
    while (!work.isEmpty()) {
      for (Step step : body.definitions().of(work.remove())) {
        if (step.event() instanceof Event.Assign assign) {
          work.add(assign.from());
        } else if (step.event() instanceof Event.ArrayLoad load && holders.add(load.array())) {
          work.add(load.array());
        } else if (step.event() instanceof Event.Call call
            && call.receiver() != null
            && summaries.model(call.method()).has(ResourceEffect.Extract.class)
            && holders.add(call.receiver())) {
          work.add(call.receiver());
        }
      }
    }
    return holders;
  }

  /** The places whose values are put into what the element was taken from. */
  Set<Place> siblings(Place element) {
    Set<Place> roots =
        holders(element).stream().flatMap(h -> roots(h).stream()).collect(Collectors.toSet());
    Set<Place> siblings = new LinkedHashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.ArrayStore store && isAmong(store.array(), roots)) {
        siblings.add(store.from());
      } else if (step.event() instanceof Event.Call call) {
        CallModel model = summaries.model(call.method());
        model
            .all(ResourceEffect.Keep.class)
            .filter(k -> Names.operand(call, k.holder()).filter(h -> isAmong(h, roots)).isPresent())
            .forEach(k -> Names.operand(call, k.value()).ifPresent(siblings::add));
      }
    }
    return siblings;
  }

  private boolean isAmong(Place holder, Set<Place> roots) {
    return roots(holder).stream().anyMatch(roots::contains);
  }

  private Set<Place> roots(Place place) {
    return body.definitions().names(place, false).stream()
        .filter(name -> name.isPlace())
        .map(name -> name.root())
        .collect(Collectors.toSet());
  }
}
