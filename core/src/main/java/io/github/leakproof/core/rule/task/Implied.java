package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A truth that follows from another one.
 *
 * @param place a condition, or what it is made of
 * @param value its value
 */
record Implied(Place place, boolean value) {
  private static final int DEPTH = 6;

  /** What holds where that edge is taken: of a conjunction that holds, both operands do. */
  static Stream<Implied> by(Body body, Edge.When when) {
    return of(body, new Implied(when.condition(), when.value()), DEPTH);
  }

  private static Stream<Implied> of(Body body, Implied fact, int depth) {
    Event event = body.definitions().only(fact.place).orElse(null);
    Stream<Implied> next = Stream.empty();
    if (event instanceof Event.Assign assign) {
      next = Stream.of(new Implied(assign.from(), fact.value));
    } else if (event instanceof Event.Test test) {
      next =
          switch (test.operator()) {
            case NOT -> Stream.of(new Implied(test.left(), !fact.value));
            case AND -> fact.value ? both(test, true) : Stream.empty();
            case OR -> fact.value ? Stream.empty() : both(test, false);
            default -> Stream.empty();
          };
    }
    return depth == 0
        ? Stream.of(fact)
        : Stream.concat(Stream.of(fact), next.flatMap(f -> of(body, f, depth - 1)));
  }

  private static Stream<Implied> both(Event.Test test, boolean value) {
    return Stream.concat(Stream.of(test.left()), Stream.ofNullable(test.right()))
        .map(operand -> new Implied(operand, value));
  }

  /** The steps of a body that can be reached without taking a branch that is barred. */
  static BitSet reached(FlowGraph graph, Predicate<Edge.When> isBarred) {
    return graph.closure(
        List.of(graph.step(FlowGraph.ENTRY)),
        (step, edge) -> !(edge instanceof Edge.When when && isBarred.test(when)));
  }
}
