package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.FailureHandlers;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body knows where a promise has been cancelled.
 *
 * @param promise the places that hold the promise
 * @param reasons those that hold the exception which waiters get then
 * @param values those that would hold the promise's value, and hold null then
 */
record Told(Set<Place> promise, Set<Place> reasons, Set<Place> values) {
  private static final String REASON = "java.util.concurrent.CancellationException";
  private static final int DEPTH = 12;

  /** What code knows that hears of the end of the promise, through its parameters if it has any. */
  static Told byParameters(Summaries summaries, Body body, Set<Place> promise) {
    Set<Place> values = new HashSet<>(body.graph().parameters());
    Set<Place> reasons = new HashSet<>();
    FailureHandlers.failures(summaries, body).forEach(reasons::add);
    values.removeAll(reasons);
    return new Told(promise, reasons, values);
  }

  /** What a body knows that is called so. */
  Told inside(Body callee, Event.Call call, Set<Place> promiseThere) {
    return new Told(promiseThere, given(callee, call, reasons), given(callee, call, values));
  }

  /** The parameters of a callee for which the call gives it one of the places. */
  static Set<Place> given(Body callee, Event.Call call, Set<Place> places) {
    Set<Place> there = new HashSet<>();
    List<Place.Local> parameters = callee.graph().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (places.contains(call.arguments().get(i))) {
        there.add(parameters.get(i));
      }
    }
    return there;
  }

  /** What the body does then. */
  List<Event> events(Summaries summaries, Body body) {
    FlowGraph graph = body.graph();
    BitSet reached =
        graph.closure(
            List.of(graph.step(FlowGraph.ENTRY)), (step, edge) -> isOpen(summaries, body, edge));
    return reached.stream().mapToObj(graph::step).map(Step::event).toList();
  }

  private boolean isOpen(Summaries summaries, Body body, Edge edge) {
    if (!(edge instanceof Edge.When when)) {
      return true;
    }
    Boolean known = truth(summaries, body, when.condition(), DEPTH);
    return known == null || known == when.value();
  }

  private @Nullable Boolean truth(Summaries summaries, Body body, Place place, int depth) {
    Event event = depth == 0 ? null : body.definitions().source(place);
    if (event instanceof Event.Test test) {
      return truth(summaries, body, test, depth - 1);
    }
    return event instanceof Event.Call call ? answer(summaries, call) : null;
  }

  /** What a question for the promise's state, or for null, is answered. */
  private @Nullable Boolean answer(Summaries summaries, Event.Call call) {
    var model = summaries.model(call.method());
    return model
        .first(ResourceEffect.Query.class)
        .filter(q -> q.of().isEmpty() && holds(promise, Places.operand(call, q.on())))
        .map(ResourceEffect.Query::releasedWhen)
        .or(
            () ->
                model
                    .first(FlowEffect.NullTest.class)
                    .flatMap(
                        test ->
                            Optional.ofNullable(isNull(Places.operand(call, test.value())))
                                .map(isNull -> isNull == test.nullWhen())))
        .orElse(null);
  }

  private static boolean holds(Set<Place> places, @Nullable Place place) {
    return place != null && places.contains(place);
  }

  private @Nullable Boolean isNull(@Nullable Place place) {
    if (holds(values, place)) {
      return true;
    }
    return holds(reasons, place) ? false : null;
  }

  private @Nullable Boolean truth(Summaries summaries, Body body, Event.Test test, int depth) {
    return switch (test.operator()) {
      case NOT -> contrary(truth(summaries, body, test.left(), depth));
      case AND, OR -> junction(summaries, body, test, depth);
      case EQUAL -> equality(summaries, body, test, depth);
      case NOT_EQUAL -> contrary(equality(summaries, body, test, depth));
      case INSTANCE_OF ->
          (test.type() != null && holds(reasons, test.left()))
              ? (Boolean) summaries.hierarchy().isSubtype(REASON, test.type())
              : null;
      default -> null;
    };
  }

  private static @Nullable Boolean contrary(@Nullable Boolean value) {
    return value == null ? null : (Boolean) !value;
  }

  private @Nullable Boolean junction(Summaries summaries, Body body, Event.Test test, int depth) {
    boolean decisive = test.operator() == Event.Operator.OR;
    Boolean left = truth(summaries, body, test.left(), depth);
    Boolean right = test.right() == null ? null : truth(summaries, body, test.right(), depth);
    if ((left != null && left == decisive) || (right != null && right == decisive)) {
      return decisive;
    }
    return (left == null || right == null) ? null : (Boolean) !decisive;
  }

  private @Nullable Boolean equality(Summaries summaries, Body body, Event.Test test, int depth) {
    Place right = test.right();
    if (right == null) {
      return null;
    } else if (body.definitions().isNullLiteral(right)) {
      return isNull(test.left());
    } else if (body.definitions().isNullLiteral(test.left())) {
      return isNull(right);
    }
    Object constant = body.definitions().constant(right);
    Boolean wanted = constant instanceof Number number ? (Boolean) (number.intValue() != 0) : null;
    wanted = constant instanceof Boolean bool ? bool : wanted;
    Boolean left = wanted == null ? null : truth(summaries, body, test.left(), depth);
    return left == null ? null : (Boolean) left.equals(wanted);
  }
}
