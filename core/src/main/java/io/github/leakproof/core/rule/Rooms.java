package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a bounded queue that a body makes for itself has room for all that is put into it. */
final class Rooms {
  private static final int UNKNOWN = -1;

  /** Nobody writes more puts than that one after the other; a loop does. */
  private static final int LARGEST = 50;

  private final Summaries summaries;

  Rooms(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The creation of a queue, in the scope that does it. */
  private record Creation(Scope scope, Event.Call call) {}

  /** The capacity that a queue's constructor is given, if it is a constant; else -1. */
  static int capacity(Summaries summaries, Scope scope, Event.Call call) {
    Optional<Effect.Capacity> capacity =
        summaries.model(call.method()).first(Effect.Capacity.class);
    if (capacity.isEmpty() || capacity.get().index() >= call.arguments().size()) {
      return UNKNOWN;
    }
    Place argument = call.arguments().get(capacity.get().index());
    Scope owner = scope.owning(argument);
    return owner.body().definitions().constant(argument) instanceof Integer n ? n : UNKNOWN;
  }

  /**
   * Whether the queue is made once, with a constant capacity that the puts on it cannot exceed on
   * any path of the body that makes it; a closure counts where it is made.
   */
  boolean isLargeEnough(Scope scope, Place queue) {
    Creation creation = creation(scope, queue, new HashSet<>());
    if (creation == null) {
      return false;
    }
    int capacity = capacity(summaries, creation.scope, creation.call);
    int limit = Math.min(capacity, LARGEST);
    return capacity > 0 && most(creation.scope, creation, limit) <= limit;
  }

  /** The greatest number of puts on any path, at most {@code limit + 1}. */
  private int most(Scope scope, Creation creation, int limit) {
    FlowGraph graph = scope.body().graph();
    int[] before = new int[graph.steps().size()];
    Arrays.fill(before, UNKNOWN);
    before[FlowGraph.ENTRY] = 0;
    Deque<Integer> work = new ArrayDeque<>(List.of(FlowGraph.ENTRY));
    int most = 0;
    while (!work.isEmpty()) {
      Step step = graph.step(work.remove());
      int after = after(scope, step, before[step.id()], creation, limit);
      most = Math.max(most, after);
      if (most > limit) {
        return most;
      }
      for (Edge edge : step.edges()) {
        if (after > before[edge.target()]) {
          before[edge.target()] = after;
          work.add(edge.target());
        }
      }
    }
    return most;
  }

  private int after(Scope scope, Step step, int before, Creation creation, int limit) {
    if (step.event().equals(creation.call)) {
      return 0;
    } else if (step.event() instanceof Event.Capture capture) {
      return before + most(scope, capture, creation, limit);
    }
    return isPut(scope, step, creation) ? before + 1 : before;
  }

  private int most(Scope scope, Event.Capture capture, Creation creation, int limit) {
    int sum = 0;
    for (MethodUnit unit : capture.closure().bodies()) {
      sum +=
          summaries
              .body(unit)
              .map(body -> most(new Scope(body, Optional.of(scope)), creation, limit))
              .orElse(0);
    }
    return sum;
  }

  private boolean isPut(Scope scope, Step step, Creation creation) {
    if (!(step.event() instanceof Event.Call call)
        || call.receiver() == null
        || !summaries.model(call.method()).has(Effect.Block.class)) {
      return false;
    }
    Creation other = creation(scope, call.receiver(), new HashSet<>());
    return other != null && other.call.equals(creation.call);
  }

  /** The one constructor call whose value the place has, if there is just one. */
  private @Nullable Creation creation(Scope from, Place place, Set<Place> seen) {
    Scope scope = from.owning(place);
    List<Step> steps = scope.definitions(place);
    if (steps.size() != 1 || scope.isParameter(place) || !seen.add(place)) {
      return null;
    }
    Event event = steps.get(0).event();
    if (event instanceof Event.Assign assign) {
      return creation(scope, assign.from(), seen);
    }
    return event instanceof Event.Call call && call.dispatch() == Event.Dispatch.NEW
        ? new Creation(scope, call)
        : null;
  }
}
