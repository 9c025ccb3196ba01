package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Where the value of a place is found again in its body, and which calls are given it. */
public final class Uses {
  private static final int DEPTH = 4;

  private Uses() {}

  /**
   * A call that is given a value.
   *
   * @param body the body that makes the call
   * @param step the step that does
   * @param slot where the call has the value
   */
  public record Use(Body body, Step step, Slot slot) {

    /** The call. */
    public Event.Call call() {
      return (Event.Call) step.event();
    }
  }

  /** The place and those that its value is assigned to. */
  public static Set<Place> places(Body body, Place first) {
    return places(body, first, (call, places) -> false);
  }

  /** The same, with the results of calls that return the very object. */
  public static Set<Place> aliases(Summaries summaries, Body body, Place first) {
    return places(
        body,
        first,
        (call, places) ->
            summaries
                .model(call.method())
                .sameAsResult()
                .anyMatch(slot -> places.contains(Places.operand(call, slot))));
  }

  private static Set<Place> places(
      Body body, Place first, BiPredicate<Event.Call, Set<Place>> returns) {
    Set<Place> places = new HashSet<>(Set.of(first));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Step step : body.graph().steps()) {
        if (step.event() instanceof Event.Assign assign && places.contains(assign.from())) {
          grows |= places.add(assign.to());
        } else if (step.event() instanceof Event.Call call
            && call.result() != null
            && returns.test(call, places)) {
          grows |= places.add(call.result());
        }
      }
    }
    return places;
  }

  /** The place that the value was first in. */
  public static Place origin(Body body, Place last) {
    Place place = last;
    for (int i = 0; i < DEPTH; i++) {
      if (!(body.definitions().only(place).orElse(null) instanceof Event.Assign assign)) {
        break;
      }
      place = assign.from();
    }
    return place;
  }

  /** Whether the body returns what one of the places holds. */
  public static boolean isReturned(Body body, Set<Place> places) {
    return body.graph().steps().stream()
        .anyMatch(s -> s.event() instanceof Event.Return r && places.contains(r.value()));
  }

  /** The calls that are given what the place holds. */
  public static List<Use> of(Body body, Place made) {
    Set<Place> places = places(body, made);
    return body.graph().steps().stream()
        .filter(step -> step.event() instanceof Event.Call)
        .flatMap(step -> of(body, step, places))
        .toList();
  }

  private static Stream<Use> of(Body body, Step step, Set<Place> places) {
    Event.Call call = (Event.Call) step.event();
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (places.contains(call.arguments().get(i))) {
        uses.add(new Use(body, step, Slot.argument(i)));
      }
    }
    if (call.receiver() != null && places.contains(call.receiver())) {
      uses.add(new Use(body, step, Slot.RECEIVER));
    }
    return uses.stream();
  }
}
