package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Logging;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Code that hears of the cancellation of a promise, and what it does to a handle then. */
final class CancelHooks {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Completions completions;

  CancelHooks(Summaries summaries, Completions completions) {
    this.summaries = summaries;
    this.completions = completions;
  }

  /** The places of the body that hold the promise. */
  Set<Place> promise(Body body) {
    Set<Place> places = new HashSet<>();
    for (Holder holder : completions.holders()) {
      if (holder.body() == body) {
        places.addAll(Uses.aliases(summaries, body, holder.place()));
      }
    }
    return places;
  }

  /** Whether the call attaches what it is given to the promise. */
  boolean isAttaching(Body body, Event.Call call) {
    Set<Place> promise = promise(body);
    return promise.contains(call.receiver())
        || call.arguments().stream().anyMatch(promise::contains);
  }

  /** Whether the use attaches code that runs where the promise is cancelled, too. */
  boolean hears(Use use) {
    return isAttaching(use.body(), use.call())
        && summaries
            .model(use.call().method())
            .all(TaskEffect.OnSuccess.class)
            .noneMatch(s -> s.closure().equals(use.slot()));
  }

  /** Whether the call attaches the closure so that it runs where the promise is cancelled, too. */
  boolean hears(Body body, Step step, Closure closure) {
    Event.Call call = (Event.Call) step.event();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (body.definitions().closures(call.arguments().get(i)).contains(closure)
          && hears(new Use(body, step, Slot.argument(i)))) {
        return true;
      }
    }
    return false;
  }

  /** What the attached code knows where the promise has been cancelled. */
  Told told(Body hook) {
    return Told.byParameters(summaries, hook, promise(hook));
  }

  /** Whether the closure, attached to the promise, ends what the places lead to, or may. */
  boolean cancels(Closure closure, Set<Place> handle) {
    return bodies(closure).stream().anyMatch(hook -> cancels(hook, told(hook), handle, 0));
  }

  /** Whether a task that runs again and again does so once it finds the promise cancelled. */
  boolean watches(Closure closure, List<Use> uses, Set<Place> handle) {
    return uses.stream().anyMatch(this::repeats)
        && bodies(closure).stream()
            .anyMatch(task -> isAsked(task) && cancels(task, told(task), handle, 0));
  }

  private boolean repeats(Use use) {
    return summaries.model(use.call().method()).repeats(use.slot());
  }

  private boolean isAsked(Body task) {
    Set<Place> promise = promise(task);
    return task.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && promise.contains(call.receiver())
                    && summaries.model(call.method()).has(ResourceEffect.Query.class));
  }

  private List<Body> bodies(Closure closure) {
    return closure.bodies().stream().flatMap(unit -> summaries.body(unit).stream()).toList();
  }

  private boolean cancels(Body body, Told told, Set<Place> handle, int depth) {
    if (depth > DEPTH) {
      return true;
    }
    Trace trace = Trace.of(summaries, body, handle);
    return told.events(summaries, body).stream()
        .anyMatch(event -> cancels(body, told, event, trace, depth));
  }

  private boolean cancels(Body body, Told told, Event event, Trace trace, int depth) {
    if (event instanceof Event.Store || event instanceof Event.ArrayStore) {
      return Completions.isStoring(event, trace.same());
    } else if (event instanceof Event.Return result) {
      return result.value() != null && trace.same().contains(result.value());
    } else if (event instanceof Event.Capture capture) {
      return trace.same().stream().anyMatch(capture.closure()::canName)
          && bodies(capture.closure()).stream()
              .anyMatch(inner -> cancels(inner, told, trace.same(), depth + 1));
    }
    return event instanceof Event.Call call && cancels(body, told, call, trace, depth);
  }

  private boolean cancels(Body body, Told told, Event.Call call, Trace trace, int depth) {
    boolean isOnIt = trace.derived().contains(call.receiver());
    if (isOnIt && summaries.model(call.method()).has(TaskEffect.Cancel.class)) {
      return true;
    }
    if (isOnIt
        && body.definitions().closures(call).stream()
            .flatMap(closure -> bodies(closure).stream())
            .anyMatch(
                each -> cancels(each, told, Set.copyOf(each.graph().parameters()), depth + 1))) {
      return true;
    }
    if (trace.same().stream().noneMatch(place -> isOperand(call, place))
        || Logging.of(body, summaries).serves(call)) {
      return false;
    }
    List<MethodUnit> targets = summaries.targets(call);
    if (targets.isEmpty()) {
      return !trace.same().contains(call.receiver()) && !summaries.borrowsByDefault(call.method());
    }
    return targets.stream().anyMatch(target -> cancels(call, told, target, trace, depth));
  }

  private static boolean isOperand(Event.Call call, Place place) {
    return place.equals(call.receiver()) || call.arguments().contains(place);
  }

  private boolean cancels(Event.Call call, Told told, MethodUnit target, Trace trace, int depth) {
    Body callee = summaries.body(target).orElse(null);
    if (callee == null || trace.same().contains(call.receiver())) {
      return true;
    }
    Set<Place> given = Told.given(callee, call, trace.same());
    return cancels(callee, told.inside(callee, call, promise(callee)), given, depth + 1);
  }
}
