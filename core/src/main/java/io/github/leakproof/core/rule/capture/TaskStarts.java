package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a body hands over a task that leads to a resource: itself, in a closure that it has run, or
 * through a helper that does not wait for the task either.
 */
final class TaskStarts {
  private static final String ANYTHING = "java.lang.Object";

  private final Summaries summaries;
  private final Carriers carriers;
  private final TaskWaits waits;
  private final CapturingBodies bodies;
  private final Subscriptions subscriptions;
  private final DirectExecutors direct;
  private final Map<Given, Optional<TaskStart>> helpers = new HashMap<>();

  TaskStarts(Summaries summaries, Carriers carriers, TaskWaits waits, CapturingBodies bodies) {
    this.bodies = bodies;
    this.summaries = summaries;
    this.carriers = carriers;
    this.waits = waits;
    this.subscriptions = new Subscriptions(summaries);
    this.direct = new DirectExecutors(summaries);
  }

  /** A parameter of a helper. */
  private record Given(MethodUnit unit, int parameter) {}

  /** All starts in the body of tasks that lead to the resource, in the order of its steps. */
  List<TaskStart> of(Body body, Set<Place> carried) {
    List<TaskStart> starts = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.implicit()) {
        Optional<TaskStart> own = own(body, step, call, carried);
        own.ifPresent(starts::add);
        if (own.isEmpty()) {
          byHelper(body, step, call, carried).ifPresent(starts::add);
          nested(body, step, call, carried, starts);
        }
      }
    }
    return starts;
  }

  /** How the code goes on after the start, until one of these steps. */
  Verdict after(Body body, TaskStart start, BitSet until) {
    return Explorer.followUntil(
        body,
        summaries,
        summaries.owed(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK, ANYTHING),
        new Start.AtSteps(Map.of(start.step().id(), Map.of()), new Outcome.Returned()),
        until);
  }

  private Optional<TaskStart> own(Body body, Step step, Event.Call call, Set<Place> carried) {
    return summaries
        .model(call.method())
        .all(TaskEffect.RunLater.class)
        .filter(l -> Names.operand(call, l.task()).filter(carried::contains).isPresent())
        .filter(later -> !later.moved() || subscriptions.isMoved(body, call))
        .filter(
            later ->
                later.runner().isPresent() ? !isDirect(body, call, later) : !isDone(body, call))
        .filter(later -> !isOwn(body, call))
        .findFirst()
        .map(later -> start(body, step, call, later));
  }

  /** Whether the body of what runs the task is known: it may run it at once. */
  private boolean isOwn(Body body, Event.Call call) {
    return (summaries.program().classNamed(call.method().owner()).isPresent()
            && !summaries.targets(call).isEmpty())
        || (call.receiver() != null
            && body.definitions().closures(call.receiver()).stream()
                .anyMatch(closure -> closure.functionalMethod() != null));
  }

  /** Whether what runs the task does so before the call returns. */
  private boolean isDirect(Body body, Event.Call call, TaskEffect.RunLater later) {
    boolean isAlone = call.receiver() == null || later.runner().equals(Optional.of(Slot.RECEIVER));
    return isAlone
        && later.runner().flatMap(slot -> Names.operand(call, slot)).stream()
            .anyMatch(runner -> direct.isOne(body, runner));
  }

  /** Whether it is a stage of what is done from the start, which runs at once. */
  private boolean isDone(Body body, Event.Call call) {
    return call.receiver() != null
        && body.definitions().names(call.receiver(), false).stream()
            .flatMap(name -> body.definitions().of(name.root()).stream())
            .anyMatch(
                s ->
                    s.event() instanceof Event.Call made
                        && summaries.model(made.method()).has(ResourceEffect.Inert.class));
  }

  private TaskStart start(Body body, Step step, Event.Call call, TaskEffect.RunLater later) {
    Place task = Names.operand(call, later.task()).orElseThrow();
    Set<AccessPath> handles = new HashSet<>(body.definitions().names(task, true));
    new ElementSources(summaries, body)
        .holders(task)
        .forEach(holder -> handles.addAll(body.definitions().names(holder, true)));
    if (call.result() != null) {
      handles.add(AccessPath.of(call.result()));
    }
    Set<AccessPath> runners =
        later.runner().flatMap(slot -> Names.operand(call, slot)).stream()
            .flatMap(place -> body.definitions().names(place, !isMade(body, place)).stream())
            .collect(Collectors.toSet());
    Step site = later.task().equals(Slot.RECEIVER) ? creation(body, task, step) : step;
    return new TaskStart(
        step,
        site,
        site.event() instanceof Event.Call made ? made : call,
        Set.of(task),
        handles,
        runners,
        later.delayed());
  }

  /** Whether the place holds what a call makes anew: a like call makes another one. */
  private boolean isMade(Body body, Place place) {
    return body.definitions().source(place) instanceof Event.Call call
        && (summaries.model(call.method()).has(ResourceEffect.Acquire.class)
            || !summaries.acquires(call).isEmpty());
  }

  /** The creation of what is started, if the body has just one. */
  private Step creation(Body body, Place task, Step otherwise) {
    Set<Place> made = new HashSet<>(new ElementSources(summaries, body).siblings(task));
    made.add(task);
    List<Step> makers =
        made.stream()
            .flatMap(place -> body.definitions().names(place, false).stream())
            .distinct()
            .flatMap(name -> body.definitions().of(name.root()).stream())
            .filter(step -> step.event() instanceof Event.Call call && makes(call))
            .toList();
    return makers.size() == 1 ? makers.get(0) : otherwise;
  }

  /** Whether the call makes an object that keeps the code which it will run. */
  private boolean makes(Event.Call call) {
    return call.dispatch() == Event.Dispatch.NEW
        || summaries
            .model(call.method())
            .all(ResourceEffect.Keep.class)
            .anyMatch(keep -> keep.holder().equals(Slot.RESULT));
  }

  private Optional<TaskStart> byHelper(Body body, Step step, Event.Call call, Set<Place> carried) {
    List<MethodUnit> targets = Targets.of(summaries, body, call);
    for (int i = 0; i < call.arguments().size() && !targets.isEmpty(); i++) {
      Place argument = call.arguments().get(i);
      if (carried.contains(argument)) {
        int index = i;
        List<TaskStart> inside =
            targets.stream().flatMap(unit -> letsGo(unit, index).stream()).toList();
        if (inside.size() == targets.size()) {
          return Optional.of(outside(body, step, call, argument, inside.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  private static TaskStart outside(
      Body body, Step step, Event.Call call, Place task, TaskStart inside) {
    Set<AccessPath> runners = new HashSet<>();
    for (AccessPath name : inside.runners()) {
      Names.toCaller(name, call)
          .filter(n -> n.root() != null)
          .ifPresent(n -> runners.addAll(body.definitions().names(n, true)));
    }
    Set<AccessPath> handles = new HashSet<>(body.definitions().names(task, true));
    if (call.result() != null) {
      handles.add(AccessPath.of(call.result()));
    }
    return new TaskStart(step, step, call, Set.of(task), handles, runners, inside.delayed());
  }

  /** The start of a task that leads to the parameter and still runs when the body returns. */
  private Optional<TaskStart> letsGo(MethodUnit unit, int parameter) {
    Given given = new Given(unit, parameter);
    Optional<TaskStart> known = helpers.get(given);
    if (known == null) {
      helpers.put(given, Optional.empty());
      known =
          Optional.of(unit)
              .filter(bodies::mayHand)
              .flatMap(summaries::body)
              .filter(body -> parameter < body.graph().parameters().size())
              .flatMap(body -> letsGo(body, body.graph().parameters().get(parameter)));
      helpers.put(given, known);
    }
    return known;
  }

  private Optional<TaskStart> letsGo(Body body, Place parameter) {
    Set<Place> carried = carriers.of(body, Set.of(parameter));
    return of(body, carried).stream()
        .filter(start -> isLeft(body, start, TaskHandles.of(summaries, body, start, carried)))
        .findFirst();
  }

  /** Whether the body may be left while the task runs. */
  boolean isLeft(Body body, TaskStart start, TaskHandles handles) {
    Verdict verdict = after(body, start, waits.of(body, start, handles));
    return !verdict.isExhausted() && verdict.leak(PathKind.NORMAL).isPresent();
  }

  /** {@code files.forEach(file -> pool.submit(() -> zip.add(file)))}. */
  private void nested(
      Body body, Step step, Event.Call call, Set<Place> carried, List<TaskStart> into) {
    for (Place argument : call.arguments()) {
      if (carried.contains(argument)) {
        for (Closure closure : body.definitions().closures(argument)) {
          for (MethodUnit unit : closure.bodies()) {
            Body inner =
                unit.kind() == MethodUnit.Kind.CLOSURE ? summaries.body(unit).orElse(null) : null;
            within(step, call, argument, closure, inner, carried).forEach(into::add);
          }
        }
      }
    }
  }

  private List<TaskStart> within(
      Step step,
      Event.Call call,
      Place argument,
      Closure closure,
      @Nullable Body inner,
      Set<Place> carried) {
    Set<Place> named = new HashSet<>(carried);
    named.removeIf(place -> !closure.captured().contains(place));
    if (inner == null || named.isEmpty()) {
      return List.of();
    }
    List<TaskStart> starts = new ArrayList<>();
    Set<Place> inside = carriers.of(inner, named);
    for (TaskStart start : of(inner, inside)) {
      TaskHandles handles = TaskHandles.of(summaries, inner, start, inside);
      if (isLeft(inner, start, handles)) {
        Set<AccessPath> outer = new HashSet<>(TaskWaits.seenOutside(inner, handles));
        if (call.result() != null) {
          outer.add(AccessPath.of(call.result()));
        }
        starts.add(
            new TaskStart(
                step,
                start.site(),
                start.reported(),
                Set.of(argument),
                outer,
                start.runners(),
                start.delayed()));
      }
    }
    return starts;
  }
}
