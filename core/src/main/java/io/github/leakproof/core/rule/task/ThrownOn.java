package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import java.util.List;
import java.util.function.Predicate;

/**
 * Interrupts that go on as another exception of their kind: a new one, for a handler further out or
 * the caller, or that of a callee which does nothing else than throw it.
 */
final class ThrownOn {
  private final Summaries summaries;
  private final Predicate<Edge.Thrown> isInterrupt;

  ThrownOn(Summaries summaries, Predicate<Edge.Thrown> isInterrupt) {
    this.summaries = summaries;
    this.isInterrupt = isInterrupt;
  }

  /** Whether the walk to the exit comes by such an exception. */
  boolean isPassed(Node exit) {
    return exit.walk().stream().anyMatch(node -> isNew(node) || isCallees(node.step()));
  }

  private boolean isNew(Node node) {
    return node.via() instanceof Edge.Thrown thrown
        && thrown.cause() == Edge.Cause.EXPLICIT
        && isInterrupt.test(thrown);
  }

  private boolean isCallees(Step step) {
    return step.event() instanceof Event.Call call
        && step.edges().stream()
            .anyMatch(edge -> edge instanceof Edge.Thrown thrown && isOfKind(thrown))
        && areEndless(summaries.targets(call));
  }

  private boolean isOfKind(Edge.Thrown thrown) {
    return isInterrupt.test(thrown)
        || summaries.catalogue().traits().tellsOfInterrupt(thrown.type(), summaries.hierarchy());
  }

  private boolean areEndless(List<MethodUnit> targets) {
    return !targets.isEmpty()
        && targets.stream()
            .allMatch(unit -> summaries.body(unit).filter(ThrownOn::neverReturns).isPresent());
  }

  private static boolean neverReturns(Body body) {
    return body.after(body.graph().step(FlowGraph.ENTRY)).stream()
        .mapToObj(body.graph()::step)
        .noneMatch(s -> s.event() instanceof Event.Exit e && e.kind() == PathKind.NORMAL);
  }
}
