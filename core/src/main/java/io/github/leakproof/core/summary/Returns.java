package io.github.leakproof.core.summary;

import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a body returns after it has released what it was given. */
final class Returns {
  private Returns() {}

  /**
   * Whether some value other than null may be returned after a release, so that a caller cannot
   * tell from the result whether it still has the resource.
   */
  static boolean mayFollowRelease(Body body, Verdict verdict) {
    FlowGraph graph = body.graph();
    List<Step> releases =
        verdict.endings().entrySet().stream()
            .filter(ending -> ending.getValue() != Means.HANDED_ON)
            .map(ending -> graph.step(ending.getKey()))
            .toList();
    return graph.closure(releases, (step, edge) -> true).stream()
        .mapToObj(graph::step)
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && !isNull(body, result.value()));
  }

  /** Whether the body returns nothing but an object that it makes. */
  static boolean isNew(Body body) {
    return isAlways(body, value -> body.definitions().created(value).isPresent());
  }

  /** Whether the body makes the object or the code that it returns, and does nothing else. */
  static boolean isMadeOnly(Body body) {
    return isAlways(
            body,
            value ->
                body.definitions().created(value).isPresent()
                    || !body.definitions().closures(value).isEmpty())
        && body.graph().steps().stream()
            .allMatch(
                step ->
                    !(step.event() instanceof Event.Call call)
                        || call.dispatch() == Event.Dispatch.NEW);
  }

  /** Whether the body returns nothing but fields of its own object. */
  static boolean isOwnField(Body body) {
    return isAlways(
        body,
        value ->
            body.definitions().only(value).orElse(null) instanceof Event.Load load
                && load.base() instanceof Place.This);
  }

  /** The numbers of the parameters that the body may return as they are. */
  static Set<Integer> parameters(Body body) {
    Set<Integer> found = new HashSet<>();
    List<Place.Local> parameters = body.graph().parameters();
    for (Place value : values(body)) {
      for (int i = 0; i < parameters.size(); i++) {
        if (body.definitions().names(value, false).contains(AccessPath.of(parameters.get(i)))) {
          found.add(i);
        }
      }
    }
    return found;
  }

  /** Whether the body returns something, and nothing but what is as wanted. */
  static boolean isAlways(Body body, Predicate<Place> wanted) {
    List<Place> values = values(body);
    return !values.isEmpty() && values.stream().allMatch(wanted);
  }

  /** What the return statements of the body have, in their order. */
  static List<Place> values(Body body) {
    List<Place> values = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Return result && result.value() != null) {
        values.add(result.value());
      }
    }
    return values;
  }

  private static boolean isNull(Body body, Place value) {
    List<Step> steps = body.definitions().of(value);
    return !steps.isEmpty()
        && steps.stream()
            .allMatch(s -> s.event() instanceof Event.Literal literal && literal.value() == null);
  }
}
