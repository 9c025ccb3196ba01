package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Whether a task waits for work in a loop that an interrupt ends. */
final class Workers {
  private static final String INTERRUPT = "java.lang.InterruptedException";
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Callers callers;
  private final TaskBodies tasks;

  Workers(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
    this.tasks = new TaskBodies(summaries);
  }

  /** Whether the step's wait is that of a worker. */
  boolean isWorker(Scope scope, Step step) {
    return isWorker(scope, step, DEPTH);
  }

  private boolean isWorker(Scope scope, Step step, int depth) {
    if (depth == 0 || !isLeft(scope.body().graph(), step)) {
      return false;
    }
    if (isRepeated(scope.body(), step)) {
      return isTask(scope, depth);
    }
    List<Callers.Call> calls = calls(scope);
    return !calls.isEmpty()
        && calls.stream().allMatch(c -> isWorker(c.scope(), c.step(), depth - 1));
  }

  /** Whether the step comes again, or begins what a loop does again on the same object. */
  private static boolean isRepeated(Body body, Step step) {
    BitSet after = body.after(step);
    return body.graph().steps().stream()
        .filter(s -> after.get(s.id()) && body.after(s).get(s.id()))
        .anyMatch(s -> s.equals(step) || isSameCall(body, s.event(), step.event()));
  }

  private static boolean isSameCall(Body body, Event one, Event other) {
    return one instanceof Event.Call first
        && other instanceof Event.Call second
        && first.method().equals(second.method())
        && haveOneReceiver(body, first, second);
  }

  /** Whether both calls may be of the same object. */
  static boolean haveOneReceiver(Body body, Event.Call one, Event.Call other) {
    return one.receiver() != null
        && other.receiver() != null
        && !Collections.disjoint(
            body.definitions().names(one.receiver(), true),
            body.definitions().names(other.receiver(), true));
  }

  /** Whether the scope's body is a task, or a method that tasks alone call. */
  private boolean isTask(Scope scope, int depth) {
    if (tasks.isTask(scope)) {
      return true;
    }
    List<Callers.Call> calls = depth == 0 ? List.of() : calls(scope);
    return !calls.isEmpty() && calls.stream().allMatch(c -> isTask(c.scope(), depth - 1));
  }

  /** The calls of a method that others cannot see. */
  private List<Callers.Call> calls(Scope scope) {
    MethodUnit unit = scope.body().unit();
    boolean isOwn =
        unit.kind() == MethodUnit.Kind.METHOD && !unit.flags().contains(MethodUnit.Flag.PUBLIC);
    return isOwn ? callers.of(unit) : List.of();
  }

  /** Whether an interrupt of the step leads out of the body, and not only back to the step. */
  private boolean isLeft(FlowGraph graph, Step step) {
    List<Edge> interrupts =
        step.edges().stream()
            .filter(
                edge ->
                    edge instanceof Edge.Thrown thrown
                        && summaries.hierarchy().isSubtype(thrown.type(), INTERRUPT))
            .toList();
    return !interrupts.isEmpty()
        && interrupts.stream().allMatch(edge -> isLeft(graph, edge.target(), step));
  }

  private static boolean isLeft(FlowGraph graph, int from, Step avoided) {
    return graph
        .closure(
            List.of(graph.step(from)),
            (step, edge) -> edge.target() != avoided.id() && isExpected(edge))
        .stream()
        .anyMatch(id -> graph.step(id).event() instanceof Event.Exit);
  }

  private static boolean isExpected(Edge edge) {
    return !(edge instanceof Edge.Thrown thrown) || isThrown(thrown);
  }

  private static boolean isThrown(Edge.Thrown thrown) {
    return thrown.cause() == Edge.Cause.EXPLICIT;
  }
}
