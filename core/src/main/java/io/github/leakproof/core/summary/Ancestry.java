package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether some value from which another one was derived is of a kind that is looked for. */
final class Ancestry {
  /** How many calls deep the results of callees are followed. */
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Predicate<Event> wanted;
  private final Predicate<Place> isRoot;

  private record Visit(Body body, Place place) {}

  /**
   * The ancestry of values.
   *
   * @param wanted the events that yield what is looked for
   * @param isRoot the places, of the body that is asked about, which hold it
   */
  Ancestry(Summaries summaries, Predicate<Event> wanted, Predicate<Place> isRoot) {
    this.summaries = summaries;
    this.wanted = wanted;
    this.isRoot = isRoot;
  }

  /** Whether what the place holds comes from there, as far as the body itself tells. */
  boolean includes(Body body, @Nullable Place place) {
    return includes(body, place, 0, new HashSet<>());
  }

  /** The same, followed through the bodies of callees that return what they are given or make. */
  boolean includesInCallees(Body body, @Nullable Place place) {
    return includes(body, place, DEPTH, new HashSet<>());
  }

  private boolean includes(Body body, @Nullable Place place, int depth, Set<Visit> seen) {
    if (place == null || !seen.add(new Visit(body, place))) {
      return false;
    }
    if (isRoot.test(place)) {
      return true;
    }
    for (Step step : body.definitions().of(place)) {
      Event event = step.event();
      boolean isIncluded =
          wanted.test(event)
              || (event instanceof Event.Assign assign
                  && includes(body, assign.from(), depth, seen))
              || (event instanceof Event.Call call && includes(body, call, depth, seen));
      if (isIncluded) {
        return true;
      }
    }
    return false;
  }

  private boolean includes(Body body, Event.Call call, int depth, Set<Visit> seen) {
    CallModel model = summaries.model(call.method());
    return model
            .all(ResourceEffect.Link.class)
            .anyMatch(link -> includes(body, Places.operand(call, link.from()), depth, seen))
        || (depth > 0
            && model.effects().isEmpty()
            && !call.method().isConstructor()
            && summaries.targets(call).stream()
                .flatMap(unit -> summaries.body(unit).stream())
                .anyMatch(callee -> yields(callee, body, call, depth, seen)));
  }

  /**
   * Whether the callee always returns such a value, or what it derives from one that the call gives
   * it.
   */
  private boolean yields(Body callee, Body body, Event.Call call, int depth, Set<Visit> seen) {
    List<Place> values = Returns.values(callee);
    return Returns.isAlways(callee, value -> includes(callee, value, depth - 1, seen))
        || IntStream.range(0, call.arguments().size())
            .filter(i -> isDerived(callee, values, i))
            .anyMatch(i -> includes(body, call.arguments().get(i), depth, seen));
  }

  private boolean isDerived(Body callee, List<Place> values, int parameter) {
    Place root = callee.graph().parameters().get(parameter);
    Ancestry ofParameter = new Ancestry(summaries, event -> false, root::equals);
    return values.stream().anyMatch(value -> ofParameter.includes(callee, value));
  }
}
