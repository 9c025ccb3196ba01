package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Methods of the compilation that end a task by throwing: where they are interrupted, or where a
 * question that has nothing to do with their arguments has that answer: {@code checkCancelled()}.
 */
final class ThrowingStops {
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Map<MethodUnit, Boolean> known = new HashMap<>();

  ThrowingStops(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the step calls such a method, or hands code to one that it runs then. */
  boolean isOne(Body body, Step step) {
    return isOne(body, step, DEPTH);
  }

  /**
   * Whether an exception that such a method throws takes the edge: where the body has handlers for
   * it right there, only these.
   */
  boolean leadsTo(Body body, Step step, Edge edge) {
    return run(body, step)
        .flatMap(unit -> thrown(unit, DEPTH))
        .anyMatch(type -> takes(body, step, edge, type));
  }

  private boolean takes(Body body, Step step, Edge edge, String type) {
    return catches(body, edge, type)
        || step.edges().stream().noneMatch(other -> catches(body, other, type));
  }

  private boolean catches(Body body, Edge edge, String type) {
    return edge instanceof Edge.Thrown
        && body.graph().step(edge.target()).event() instanceof Event.Catch handler
        && handler.types().stream().anyMatch(t -> summaries.hierarchy().isSubtype(type, t));
  }

  /** The types of what the method throws itself, or another such method that it calls. */
  private Stream<String> thrown(MethodUnit unit, int depth) {
    return depth == 0
        ? Stream.empty()
        : summaries.body(unit).stream()
            .flatMap(
                body -> body.graph().steps().stream().flatMap(step -> thrown(body, step, depth)));
  }

  private Stream<String> thrown(Body body, Step step, int depth) {
    Stream<String> own =
        step.edges().stream()
            .filter(edge -> body.graph().step(edge.target()).event() instanceof Event.Exit)
            .filter(e -> e instanceof Edge.Thrown t && t.cause() == Edge.Cause.EXPLICIT)
            .map(edge -> ((Edge.Thrown) edge).type());
    Stream<String> others =
        isOne(body, step, depth - 1)
            ? run(body, step).flatMap(unit -> thrown(unit, depth - 1))
            : Stream.empty();
    return Stream.concat(own, others);
  }

  private boolean isOne(Body body, Step step, int depth) {
    return depth > 0 && run(body, step).anyMatch(unit -> isOne(unit, depth));
  }

  /** What a call runs before it returns, as far as that is known: no tasks for later. */
  private Stream<MethodUnit> run(Body body, Step step) {
    if (!(step.event() instanceof Event.Call call)) {
      return Stream.empty();
    }
    CallModel model = summaries.model(call.method());
    Stream<MethodUnit> given =
        IntStream.range(0, call.dispatch() == Event.Dispatch.NEW ? 0 : call.arguments().size())
            .filter(i -> !model.takes(Slot.argument(i)))
            .mapToObj(call.arguments()::get)
            .flatMap(code -> body.definitions().closures(code).stream())
            .flatMap(closure -> closure.bodies().stream());
    return Stream.concat(named(call).stream(), given);
  }

  /** What the call names. Of anybody's {@code Runnable}, another one's code tells nothing. */
  private List<MethodUnit> named(Event.Call call) {
    return summaries.program().classNamed(call.method().owner()).isPresent()
        ? summaries.program().targets(call.method())
        : List.of();
  }

  private boolean isOne(MethodUnit unit, int depth) {
    Boolean before = known.putIfAbsent(unit, false);
    if (before != null) {
      return before;
    }
    boolean stops = summaries.body(unit).filter(body -> stops(body, depth)).isPresent();
    known.put(unit, stops);
    return stops;
  }

  private boolean stops(Body body, int depth) {
    List<Step> throwing =
        body.graph().steps().stream().filter(step -> isLeftBy(body, step, depth)).toList();
    return !throwing.isEmpty()
        && (throwing.stream().anyMatch(step -> isOne(body, step, depth - 1))
            || isReachedUnasked(body, throwing)
            || body.graph().steps().stream()
                .filter(this::receivesInterrupt)
                .map(body::after)
                .anyMatch(after -> throwing.stream().anyMatch(step -> after.get(step.id()))));
  }

  /** Whether an exception leaves the body there that it throws itself, or another such method. */
  private boolean isLeftBy(Body body, Step step, int depth) {
    return step.edges().stream()
        .filter(edge -> body.graph().step(edge.target()).event() instanceof Event.Exit)
        .anyMatch(
            edge ->
                edge instanceof Edge.Thrown thrown
                    && (thrown.cause() == Edge.Cause.EXPLICIT || isOne(body, step, depth - 1)));
  }

  /** Whether some of the steps come only after a question. */
  private static boolean isReachedUnasked(Body body, List<Step> throwing) {
    BitSet unasked =
        Implied.reached(
            body.graph(),
            when -> Implied.by(body, when).anyMatch(fact -> isQuestion(body, fact.place())));
    return throwing.stream().anyMatch(step -> !unasked.get(step.id()));
  }

  private static boolean isQuestion(Body body, Place place) {
    Event event = body.definitions().only(place).orElse(null);
    if (event instanceof Event.Load load) {
      return !body.definitions().isParameter(load.base());
    }
    return event instanceof Event.Call call
        && call.arguments().isEmpty()
        && (call.receiver() == null || !body.definitions().isParameter(call.receiver()));
  }

  private boolean receivesInterrupt(Step step) {
    String interrupt = Pattern.INTERRUPT_SWALLOWED.exception().orElseThrow();
    return step.event() instanceof Event.Catch handler && handler.types().contains(interrupt);
  }
}
