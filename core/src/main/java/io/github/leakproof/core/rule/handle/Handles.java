package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.handle.Discards.Use;
import io.github.leakproof.core.rule.handle.Runners.Frame;
import io.github.leakproof.core.summary.CallingBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls whose result is the only handle of a task: the catalogue's, and methods that return it. */
final class Handles {
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final int DEPTH = 6;

  private final Summaries summaries;
  private final Discards discards;
  private final Map<MethodUnit, List<Started>> returned = new HashMap<>();
  private @Nullable Set<MethodUnit> users;

  Handles(Summaries summaries, Discards discards) {
    this.summaries = summaries;
    this.discards = discards;
  }

  /**
   * A task that is started.
   *
   * @param frame where the call that starts it stands
   * @param call that call
   * @param handle what the catalogue says of it
   */
  record Started(Frame frame, Event.Call call, TaskEffect.Handle handle) {

    /** The same, where the method that starts it is entered by a call. */
    Started calledFrom(Frame caller, Event.Call entry) {
      return new Started(frame.calledFrom(caller, entry), call, handle);
    }

    /** Who runs it; empty where everybody's threads do. */
    Optional<Place> runner() {
      return handle.by().map(slot -> Places.operand(call, slot));
    }
  }

  /** The tasks whose only handle is what the call yields, each as one of its targets starts it. */
  List<Started> of(Frame frame, Event.Call call) {
    return of(frame, call, 0);
  }

  private List<Started> of(Frame frame, Event.Call call, int depth) {
    Optional<TaskEffect.Handle> handle =
        summaries.model(call.method()).first(TaskEffect.Handle.class);
    if (handle.isPresent()) {
      return hasHandleOfItsOwn(frame.scope(), call)
          ? List.of()
          : List.of(new Started(frame, call, handle.get()));
    }
    if (depth >= DEPTH || !mayYield(call.type().name()) || mayBeIgnored(call)) {
      return List.of();
    }
    List<Started> all = new ArrayList<>();
    for (MethodUnit unit : summaries.program().targets(call.method())) {
      List<Started> one = returned(unit, depth + 1);
      if (one.isEmpty()) {
        return List.of();
      }
      one.forEach(started -> all.add(started.calledFrom(frame, call)));
    }
    return all;
  }

  /** The operands of the call that it runs. */
  static Stream<Place> tasks(Summaries summaries, Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Take.class)
        .map(task -> Places.operand(call, task.value()))
        .filter(Objects::nonNull);
  }

  /**
   * Whether the task is a future itself, {@code submit(new FutureTask<>(job))}, or is called off.
   */
  private boolean hasHandleOfItsOwn(Scope scope, Event.Call call) {
    return tasks(summaries, call)
        .anyMatch(task -> mayYield(type(scope.owning(task), task)) || isCalledOff(scope, task));
  }

  /** Whether code here cancels the task by itself: {@code timerTask.cancel()}. */
  private boolean isCalledOff(Scope scope, Place task) {
    return task instanceof Place.Local
        && Scope.all(summaries, scope.outermost().body()).stream()
            .flatMap(one -> one.body().graph().steps().stream())
            .anyMatch(step -> callsOff(step.event(), task));
  }

  private boolean callsOff(Event event, Place task) {
    return event instanceof Event.Call call
        && task.equals(call.receiver())
        && (summaries.model(call.method()).has(TaskEffect.Cancel.class)
            || summaries
                .model(call.method())
                .all(TaskEffect.Join.class)
                .anyMatch(join -> join.how() == TaskEffect.Join.How.DELAYED));
  }

  /** Binary name of the static type of what the place holds; empty where that is unknown. */
  static String type(Scope scope, Place place) {
    if (place instanceof Place.Local local) {
      return local.type().name();
    }
    Event event = scope.body().definitions().only(place).orElse(null);
    return event instanceof Event.Call call
        ? call.type().name()
        : event instanceof Event.Load load ? load.type().name() : "";
  }

  /** Whether the declaration says that nobody needs the result. */
  private boolean mayBeIgnored(Event.Call call) {
    Set<String> ignorable = summaries.catalogue().traits().ignorableAnnotations();
    return summaries.program().annotations(call.method()).stream().anyMatch(ignorable::contains);
  }

  /** The tasks whose only handle the method returns, if it returns nothing else. */
  private List<Started> returned(MethodUnit unit, int depth) {
    List<Started> answer = returned.get(unit);
    if (answer == null) {
      returned.put(unit, List.of());
      answer =
          mayReturn(unit)
              ? summaries.body(unit).map(b -> returned(b, depth)).orElse(List.of())
              : List.of();
      returned.put(unit, answer);
    }
    return answer;
  }

  private List<Started> returned(Body body, int depth) {
    Frame frame = Frame.of(new Scope(body, Optional.empty()));
    List<Started> all = new ArrayList<>();
    Set<Step> returns = new HashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        List<Started> started = of(frame, call, depth);
        Use use = started.isEmpty() ? null : discards.of(body, step, call);
        if (use != null && use.isOnlyReturned()) {
          all.addAll(started);
          returns.addAll(use.returns());
        }
      }
    }
    boolean isSure =
        body.graph().steps().stream().allMatch(s -> returns.contains(s) || isNoOther(body, s));
    return isSure ? all : List.of();
  }

  /** Whether the step returns nothing that there is to cancel. */
  private boolean isNoOther(Body body, Step step) {
    if (!(step.event() instanceof Event.Return result) || result.value() == null) {
      return true;
    }
    Event event = body.definitions().only(result.value()).orElse(null);
    return (event instanceof Event.Literal literal && literal.value() == null)
        || (event instanceof Event.Call call
            && summaries.model(call.method()).has(ResourceEffect.Inert.class));
  }

  /** Whether the body may start such a task, itself or by a method that returns its handle. */
  boolean mayBeIn(MethodUnit unit) {
    return summaries.catalogue().serves(Pattern.FUTURE_DROPPED) && users().contains(unit);
  }

  private Set<MethodUnit> users() {
    if (users == null) {
      users =
          CallingBodies.of(
              summaries.program(), this::starts, DEPTH, unit -> mayYield(unit.ref().returnType()));
    }
    return users;
  }

  private boolean starts(MethodUnit unit) {
    return unit.mentions().opening().stream()
        .anyMatch(ref -> summaries.model(ref).has(TaskEffect.Handle.class));
  }

  private boolean mayReturn(MethodUnit unit) {
    return mayYield(unit.ref().returnType()) && users().contains(unit);
  }

  private boolean mayYield(String type) {
    return summaries.hierarchy().isSubtype(type, FUTURE)
        || summaries.hierarchy().isSubtype(type, STAGE);
  }
}
