package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Selector;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a body can learn that a task is done: what stands for it (futures, what is derived from
 * them, collections of them), what runs it, and what it may signal with.
 */
final class TaskHandles {
  private final Summaries summaries;
  private final Body body;
  private final TaskStart start;
  private final Set<AccessPath> handles;
  private final Set<AccessPath> signals = new HashSet<>();

  private TaskHandles(Summaries summaries, Body body, TaskStart start) {
    this.summaries = summaries;
    this.body = body;
    this.start = start;
    this.handles = new HashSet<>(start.handles());
  }

  /**
   * Those of one task.
   *
   * @param carried what leads to the resource that the task uses: that tells nothing of the task
   */
  static TaskHandles of(Summaries summaries, Body body, TaskStart start, Set<Place> carried) {
    TaskHandles found = new TaskHandles(summaries, body, start);
    start.tasks().forEach(task -> found.addSignals(task, carried, new HashSet<>()));
    start.tasks().forEach(found::addWrapped);
    int size;
    do {
      size = found.handles.size();
      body.graph().steps().forEach(found::add);
    } while (found.handles.size() > size);
    return found;
  }

  /** What stands for the task. */
  Set<AccessPath> handles() {
    return handles;
  }

  /** Whether the place stands for the task. */
  boolean isHandle(Place place) {
    return body.definitions().names(place, true).stream().anyMatch(handles::contains);
  }

  /** Whether the place is what runs the task. */
  boolean isRunner(Place place) {
    return body.definitions().names(place, true).stream().anyMatch(start.runners()::contains);
  }

  /** Whether the task can name what the place holds. */
  boolean isSignal(Place place) {
    return body.definitions().names(place, true).stream().anyMatch(signals::contains)
        || body.definitions().names(place, false).stream()
            .anyMatch(name -> signals.stream().anyMatch(name::startsWith));
  }

  /** Whether the place leads to what runs the task. */
  boolean leadsToRunner(Place place) {
    return body.definitions().names(place, true).stream()
        .anyMatch(name -> start.runners().stream().anyMatch(runner -> runner.startsWith(name)));
  }

  /** Whether waiting for the place may be waiting for the task. */
  boolean tells(Place place) {
    return isHandle(place) || isRunner(place) || isSignal(place);
  }

  /** Whether the closure's code can name what tells of the task. */
  boolean isNamedIn(Closure closure) {
    return closure.captured().stream()
        .anyMatch(place -> !(place instanceof Place.This) && tells(place));
  }

  /** What closures of the task name, and what the objects are given that it is made of. */
  private void addSignals(Place place, Set<Place> carried, Set<Place> seen) {
    if (!seen.add(place)) {
      return;
    }
    for (Closure closure : body.definitions().closures(place)) {
      closure.captured().forEach(p -> addSignal(p, carried, seen));
    }
    for (Step step : body.definitions().of(place)) {
      if (step.event() instanceof Event.Assign assign) {
        addSignals(assign.from(), carried, seen);
      } else if (step.event() instanceof Event.Call call && !step.equals(start.step())) {
        call.arguments().forEach(p -> addSignal(p, carried, seen));
      }
    }
  }

  /** A task that a thread is made of stands for itself: a future that is a task too. */
  private void addWrapped(Place task) {
    for (AccessPath name : body.definitions().names(task, false)) {
      for (Step step : body.definitions().of(name.root())) {
        if (step.event() instanceof Event.Call call && call.dispatch() == Event.Dispatch.NEW) {
          for (int i = 0; i < call.arguments().size(); i++) {
            if (TaskBodies.isTaskType(summaries, call.method().parameterTypes().get(i))) {
              addAll(call.arguments().get(i));
            }
          }
        }
      }
    }
  }

  private void addSignal(Place place, Set<Place> carried, Set<Place> seen) {
    if (!carried.contains(place)) {
      signals.addAll(body.definitions().names(place, true));
    }
    addSignals(place, carried, seen);
  }

  private void add(Step step) {
    Event event = step.event();
    if (event instanceof Event.Assign e) {
      addIf(isHandle(e.from()), e.to());
    } else if (event instanceof Event.Capture e) {
      addIf(e.closure().captured().stream().anyMatch(this::isNamedHandle), e.to());
    } else if (event instanceof Event.NewArray e) {
      addIf(e.elements().stream().anyMatch(this::isHandle), e.to());
    } else if (event instanceof Event.ArrayStore e) {
      addIf(isHandle(e.from()), e.array());
    } else if (event instanceof Event.ArrayLoad e) {
      addIf(isHandle(e.array()), e.to());
    } else if (event instanceof Event.Load e) {
      addIf(isHandle(e.base()), e.to());
    } else if (event instanceof Event.Store e && isHandle(e.from())) {
      body.definitions()
          .names(e.base(), true)
          .forEach(base -> base.then(new Selector.Field(e.field())).ifPresent(handles::add));
    } else if (event instanceof Event.Call e) {
      add(e);
    }
  }

  private boolean isNamedHandle(Place place) {
    return !(place instanceof Place.This) && isHandle(place);
  }

  private void add(Event.Call call) {
    boolean isGiven =
        (call.receiver() != null && isHandle(call.receiver()))
            || call.arguments().stream().anyMatch(this::isHandle);
    if (isGiven && !isRaceOfTasks(call)) {
      addIf(call.result() != null, call.result());
      summaries
          .model(call.method())
          .all(ResourceEffect.Keep.class)
          .filter(keep -> Names.operand(call, keep.value()).filter(this::isHandle).isPresent())
          .forEach(keep -> Names.operand(call, keep.holder()).ifPresent(p -> addAll(p)));
    }
  }

  /** Whether the call's result tells of another task of the body as well as of this one. */
  private boolean isRaceOfTasks(Event.Call call) {
    return summaries.model(call.method()).has(TaskEffect.Race.class)
        && Stream.concat(Stream.ofNullable(call.receiver()), call.arguments().stream())
            .flatMap(this::elements)
            .anyMatch(place -> !isHandle(place) && isTask(place));
  }

  private Stream<Place> elements(Place place) {
    return Stream.concat(
        Stream.of(place),
        body.definitions().of(place).stream()
            .filter(step -> step.event() instanceof Event.NewArray)
            .flatMap(step -> ((Event.NewArray) step.event()).elements().stream()));
  }

  private boolean isTask(Place place) {
    return body.definitions().source(place) instanceof Event.Call call
        && summaries.model(call.method()).has(TaskEffect.RunLater.class);
  }

  private void addAll(Place place) {
    handles.addAll(body.definitions().names(place, true));
  }

  private void addIf(boolean condition, @Nullable Place place) {
    if (condition && place != null) {
      handles.add(AccessPath.of(place));
    }
  }
}
