package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where a body waits for a task, as far as can be told: whoever may wait is taken to. */
final class TaskWaits {
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Map<MethodUnit, Boolean> waiting = new HashMap<>();

  TaskWaits(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The steps after which the task is done; with a step of a loop, all steps of the loop. */
  BitSet of(Body body, TaskStart start, TaskHandles handles) {
    BitSet found = new BitSet();
    List<Step> steps = body.graph().steps();
    BitSet polls = new BitSet();
    for (Step step : steps) {
      if (step.event() instanceof Event.Call call && step.id() != start.step().id()) {
        if (waits(body, call, start, handles)) {
          found.set(step.id());
        } else if (polls(call, handles)) {
          polls.set(step.id());
        }
      }
    }
    BitSet ends = (BitSet) found.clone();
    polls.stream().filter(id -> isWaitedBehind(body, id, start, ends)).forEach(found::set);
    BitSet all = (BitSet) found.clone();
    found.stream().forEach(id -> all.or(loop(body, id, start)));
    polls.stream().forEach(id -> all.or(loop(body, id, start)));
    return all;
  }

  private boolean waits(Body body, Event.Call call, TaskStart start, TaskHandles handles) {
    CallModel model = summaries.model(call.method());
    boolean joins =
        model
            .all(TaskEffect.Join.class)
            .filter(j -> j.how() == TaskEffect.Join.How.ALWAYS || isCalledOff(j, start))
            .flatMap(join -> Names.operand(call, join.on()).stream())
            .anyMatch(handles::tells);
    if (joins) {
      return true;
    }
    boolean isStart = model.has(TaskEffect.RunLater.class);
    boolean isGivenHandle = call.arguments().stream().anyMatch(handles::isHandle);
    List<MethodUnit> targets = Targets.of(summaries, body, call);
    if (!targets.isEmpty()) {
      return (isGivenHandle || concerns(call, handles)) && targets.stream().allMatch(this::waits);
    }
    return !isStart
        && (isVisitedByWait(body, call, handles)
            || (isGivenHandle && isUnknown(call, model, handles)));
  }

  private static boolean isCalledOff(TaskEffect.Join join, TaskStart start) {
    return join.how() == TaskEffect.Join.How.DELAYED && start.delayed();
  }

  private boolean polls(Event.Call call, TaskHandles handles) {
    return summaries
        .model(call.method())
        .all(TaskEffect.Join.class)
        .filter(join -> join.how() == TaskEffect.Join.How.POLLING)
        .flatMap(join -> Names.operand(call, join.on()).stream())
        .anyMatch(handles::tells);
  }

  /** Whether the body goes on to wait where the poll says that the task is not done. */
  private boolean isWaitedBehind(Body body, int poll, TaskStart start, BitSet waits) {
    Set<Integer> open = open(body, (Event.Call) body.graph().steps().get(poll).event());
    Set<Integer> from = open.isEmpty() ? Set.of(poll) : open;
    return from.stream()
        .allMatch(
            id ->
                (id != poll && waits.get(id))
                    || reached(body, id, start.step().id(), false).intersects(waits));
  }

  /** Where the code goes on that learns by the answer that the task is not done. */
  private Set<Integer> open(Body body, Event.Call poll) {
    Optional<ResourceEffect.Query> query =
        summaries.model(poll.method()).first(ResourceEffect.Query.class);
    Set<Integer> open = new HashSet<>();
    for (Step step : query.isEmpty() ? List.<Step>of() : body.graph().steps()) {
      for (Edge edge : step.edges()) {
        if (edge instanceof Edge.When when
            && when.value() != query.get().releasedWhen()
            && body.definitions().mayHold(when.condition(), poll.result())) {
          open.add(when.target());
        }
      }
    }
    return open;
  }

  /** Whether a helper is given what tells of the task, or finds it in the same object. */
  private static boolean concerns(Event.Call call, TaskHandles handles) {
    return call.arguments().stream().anyMatch(handles::tells)
        || (call.receiver() != null
            && (call.receiver() instanceof Place.This
                || handles.tells(call.receiver())
                || handles.leadsToRunner(call.receiver())));
  }

  /** Whether code of which nothing is known is given what stands for the task. */
  private boolean isUnknown(Event.Call call, CallModel model, TaskHandles handles) {
    return call.dispatch() != Event.Dispatch.NEW
        && !summaries.borrowsByDefault(call.method())
        && IntStream.range(0, call.arguments().size())
            .filter(i -> handles.isHandle(call.arguments().get(i)))
            .noneMatch(i -> isKnown(model, i));
  }

  private static boolean isKnown(CallModel model, int argument) {
    return model.effects().stream()
        .anyMatch(
            e ->
                (e instanceof ResourceEffect.Keep keep && keep.value().index() == argument)
                    || (e instanceof ResourceEffect.Link link && link.from().index() == argument)
                    || (e instanceof ResourceEffect.Borrow borrow
                        && borrow.value().index() == argument));
  }

  /** {@code futures.forEach(f -> f.join())}, {@code await().until(() -> done.get())}. */
  private boolean isVisitedByWait(Body body, Event.Call call, TaskHandles handles) {
    boolean isOfHandle = call.receiver() != null && handles.isHandle(call.receiver());
    return body.definitions().closures(call).stream()
        .anyMatch(
            closure ->
                handles.isNamedIn(closure)
                    ? !summaries.borrowsByDefault(call.method())
                        || closure.bodies().stream().anyMatch(this::waits)
                    : isOfHandle && closure.bodies().stream().anyMatch(this::waits));
  }

  /** Whether the body, or one that it calls, waits for anything. */
  boolean waits(MethodUnit unit) {
    Boolean known = waiting.get(unit);
    if (known == null) {
      waiting.put(unit, false);
      known = waits(unit, DEPTH, new HashSet<>());
      waiting.put(unit, known);
    }
    return known;
  }

  private boolean waits(MethodUnit unit, int depth, Set<MethodUnit> seen) {
    if (depth == 0 || !seen.add(unit)) {
      return false;
    }
    return summaries.body(unit).stream()
        .anyMatch(
            body ->
                Targets.calls(body)
                    .anyMatch(
                        call ->
                            isWait(call)
                                || summaries.targets(call).stream()
                                    .anyMatch(u -> waits(u, depth - 1, seen))
                                || (!summaries.model(call.method()).has(TaskEffect.RunLater.class)
                                    && Targets.closures(summaries, body, call)
                                        .anyMatch(b -> waits(b.unit(), depth - 1, seen)))));
  }

  private boolean isWait(Event.Call call) {
    return summaries
        .model(call.method())
        .all(TaskEffect.Join.class)
        .anyMatch(join -> join.how() == TaskEffect.Join.How.ALWAYS);
  }

  /** The steps of the innermost loops around the step that the task is not started in. */
  private static BitSet loop(Body body, int id, TaskStart start) {
    BitSet forward = reached(body, id, start.step().id(), false);
    forward.and(reached(body, id, start.step().id(), true));
    return forward;
  }

  private static BitSet reached(Body body, int from, int without, boolean backward) {
    List<Step> steps = body.graph().steps();
    Map<Integer, Set<Integer>> next = new HashMap<>();
    for (Step step : steps) {
      for (Edge edge : step.edges()) {
        int source = backward ? edge.target() : step.id();
        int target = backward ? step.id() : edge.target();
        next.computeIfAbsent(source, s -> new HashSet<>()).add(target);
      }
    }
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(from));
    while (!work.isEmpty()) {
      for (int target : next.getOrDefault(work.remove(), Set.of())) {
        if (target != without && !seen.get(target)) {
          seen.set(target);
          work.add(target);
        }
      }
    }
    return seen;
  }

  /** What of a closure's handles the body around it can name too. */
  static Set<AccessPath> seenOutside(Body closure, TaskHandles handles) {
    Set<AccessPath> outside = new HashSet<>(handles.handles());
    outside.removeIf(name -> !TaskBodies.isGiven(closure, name.root()));
    return outside;
  }
}
