package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Parameters that are good only while their method runs: the request and response of a servlet. */
final class PassingParameters {
  private static final int DEPTH = 3;

  private final Summaries summaries;

  PassingParameters(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Those of the body. */
  List<Place.Local> of(Body body) {
    return body.graph().parameters().stream().filter(p -> isPassing(p.type().name())).toList();
  }

  /**
   * Whether a helper hands the task over that is given the like itself: it is asked about there.
   */
  boolean isCallees(Body body, TaskStart start) {
    return start.step().event() instanceof Event.Call call
        && IntStream.range(0, call.arguments().size())
            .filter(i -> start.tasks().contains(call.arguments().get(i)))
            .anyMatch(i -> isPassing(call.method().parameterTypes().get(i)))
        && !Targets.of(summaries, body, call).isEmpty();
  }

  /**
   * Whether the container waits for the task: somebody has asked it to, or the body returns what
   * stands for the task.
   */
  boolean isKept(Body body, TaskStart start, TaskHandles handles) {
    return outlivesOnWalksBy(start.step(), body)
        || body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Return returned
                        && returned.value() != null
                        && handles.tells(returned.value()))
        || isKeptByCallers(body.unit(), DEPTH);
  }

  /** Whether a walk that comes by the step lets a request outlive its call. */
  private boolean outlivesOnWalksBy(Step start, Body body) {
    BitSet after = body.after(start);
    return body.graph().steps().stream()
        .filter(
            s ->
                s.event() instanceof Event.Call call
                    && outlives(call, DEPTH, new HashSet<>(Set.of(body.unit()))))
        .anyMatch(s -> s.equals(start) || after.get(s.id()) || body.after(s).get(start.id()));
  }

  /** Whether the body, or one that it calls, lets a request outlive its call. */
  private boolean outlives(Body body, int depth, Set<MethodUnit> seen) {
    return depth > 0
        && seen.add(body.unit())
        && Targets.calls(body).anyMatch(call -> outlives(call, depth, seen));
  }

  private boolean outlives(Event.Call call, int depth, Set<MethodUnit> seen) {
    return summaries.model(call.method()).has(TaskEffect.Outlive.class)
        || (isGivenPassing(call)
            && Targets.bodies(summaries, call).anyMatch(b -> outlives(b, depth - 1, seen)));
  }

  private boolean isGivenPassing(Event.Call call) {
    return call.method().parameterTypes().stream().anyMatch(this::isPassing);
  }

  private boolean isPassing(String type) {
    return summaries.catalogue().isPassing(type, summaries.hierarchy());
  }

  private boolean isKeptByCallers(MethodUnit unit, int depth) {
    return depth > 0
        && unit.kind() == MethodUnit.Kind.METHOD
        && summaries.program().callers(unit.callName()).stream()
            .filter(caller -> !caller.equals(unit))
            .anyMatch(
                caller ->
                    summaries.body(caller).stream().anyMatch(b -> outlives(b, 1, new HashSet<>()))
                        || isKeptByCallers(caller, depth - 1));
  }
}
