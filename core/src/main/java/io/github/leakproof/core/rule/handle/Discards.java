package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** What a body does with the handle of a task: it throws it away, returns it, or uses it. */
final class Discards {
  private final Summaries summaries;
  private final Map<Body, Map<Place, List<Step>>> readers = new WeakHashMap<>();

  Discards(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * What becomes of one handle.
   *
   * @param isUsed whether anything is done with it but returning it
   * @param returns the steps that return it, or a further stage of it
   * @param last the call that makes the last stage of it
   */
  record Use(boolean isUsed, Set<Step> returns, Step last) {

    /** Whether the body throws it away. */
    boolean isDropped() {
      return !isUsed && returns.isEmpty();
    }

    /** Whether the body's caller has it, and nobody else. */
    boolean isOnlyReturned() {
      return !isUsed && !returns.isEmpty();
    }
  }

  /** What the body does with what the step's call yields. */
  Use of(Body body, Step step, Event.Call call) {
    Trail trail = new Trail(body, step);
    if (call.result() != null) {
      trail.follow(call.result());
    }
    return new Use(trail.isUsed, trail.returns, trail.last);
  }

  private final class Trail {
    private final Map<Place, List<Step>> reading;
    private final Set<Place> seen = new HashSet<>();
    private final Set<Step> returns = new HashSet<>();
    private boolean isUsed;
    private Step last;

    Trail(Body body, Step made) {
      this.reading = readers.computeIfAbsent(body, Discards::readers);
      this.last = made;
    }

    void follow(Place place) {
      if (isUsed || !seen.add(place)) {
        return;
      }
      if (place instanceof Place.Local local && isSaidToBeUnused(local)) {
        isUsed = true;
        return;
      }
      for (Step step : reading.getOrDefault(place, List.of())) {
        read(place, step);
      }
    }

    private void read(Place place, Step step) {
      Event event = step.event();
      if (event instanceof Event.Assign assign) {
        follow(assign.to());
      } else if (event instanceof Event.NewArray array) {
        follow(array.to());
      } else if (event instanceof Event.Return) {
        returns.add(step);
      } else if (event instanceof Event.Call call
          && call.result() != null
          && isStage(call, place)) {
        last = step;
        follow(call.result());
      } else {
        isUsed = true;
      }
    }
  }

  private boolean isSaidToBeUnused(Place.Local local) {
    return local.name().isEmpty()
        || summaries.catalogue().traits().unusedPrefixes().stream()
            .anyMatch(local.name()::startsWith);
  }

  /** Whether the call only makes a further stage of the value in the place. */
  private boolean isStage(Event.Call call, Place place) {
    return summaries
        .model(call.method())
        .all(TaskEffect.Stage.class)
        .anyMatch(stage -> place.equals(Places.operand(call, stage.of())));
  }

  private static Map<Place, List<Step>> readers(Body body) {
    Map<Place, List<Step>> readers = new HashMap<>();
    for (Step step : body.graph().steps()) {
      for (Place place : Places.read(step.event())) {
        readers.computeIfAbsent(place, p -> new ArrayList<>(1)).add(step);
      }
    }
    return readers;
  }
}
