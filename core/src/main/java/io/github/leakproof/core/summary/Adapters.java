package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Implementations that declare an exception only because the method that they implement does: all
 * that they call declares none. A body without a call is none of them but a placeholder.
 */
final class Adapters {
  private final Summaries summaries;
  private final Map<MethodUnit, Boolean> known = new HashMap<>();

  Adapters(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether these bodies throw nothing but unchecked exceptions; false where there is none. */
  boolean throwNone(List<MethodUnit> units) {
    return !units.isEmpty()
        && units.stream().allMatch(unit -> known.computeIfAbsent(unit, this::throwsNone));
  }

  private boolean throwsNone(MethodUnit unit) {
    return summaries
        .body(unit)
        .map(Body::graph)
        .filter(
            graph -> graph.steps().stream().anyMatch(step -> step.event() instanceof Event.Call))
        .filter(graph -> graph.steps().stream().noneMatch(Adapters::mayThrow))
        .isPresent();
  }

  private static boolean mayThrow(Step step) {
    return step.edges().stream()
        .anyMatch(
            edge ->
                edge instanceof Edge.Thrown thrown
                    && (thrown.cause() == Edge.Cause.EXPLICIT
                        || thrown.cause() == Edge.Cause.DECLARED));
  }
}
