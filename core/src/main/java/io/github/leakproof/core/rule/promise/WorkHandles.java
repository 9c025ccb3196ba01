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
import io.github.leakproof.core.rule.promise.CancellableWork.Work;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether anybody but the code that starts work has the handle through which it is cancelled. */
final class WorkHandles {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Frames frames;
  private final CancellableWork works;
  private final KeptHandles kept;
  private final CancelHooks hooks;
  private final Predicate<MethodUnit> isCompleting;

  /**
   * A search.
   *
   * @param hooks the code that hears of the promise's cancellation
   * @param isCompleting whether a body is the work, or is told of its end: it need not cancel it
   */
  WorkHandles(
      Summaries summaries,
      Frames frames,
      CancellableWork works,
      CancelHooks hooks,
      Predicate<MethodUnit> isCompleting) {
    this.summaries = summaries;
    this.frames = frames;
    this.works = works;
    this.kept = new KeptHandles(summaries);
    this.hooks = hooks;
    this.isCompleting = isCompleting;
  }

  /** Whether the work's handle is kept, returned, passed on, or used by code that runs later. */
  boolean isHandedOn(Work work) {
    return work.place()
        .filter(place -> isHandedOn(work.body(), place, true, 0, new HashSet<>()))
        .isPresent();
  }

  private boolean isHandedOn(
      Body body, Place place, boolean countsReturn, int depth, Set<Object> seen) {
    Place origin = Uses.origin(body, place);
    if (depth > DEPTH || !seen.add(List.of(body, origin))) {
      return false;
    }
    return isTakenFrom(body, origin, depth, seen)
        || isPassedOn(body, Uses.aliases(summaries, body, origin), countsReturn, depth, seen);
  }

  /** Whether somebody else has had it before. */
  private boolean isTakenFrom(Body body, Place origin, int depth, Set<Object> seen) {
    List<Step> definitions = body.definitions().of(origin);
    if (definitions.isEmpty()) {
      return isGiven(body, origin, depth, seen);
    }
    return definitions.stream().anyMatch(s -> isKeptBy(body, s.event(), depth, seen));
  }

  private boolean isGiven(Body body, Place origin, int depth, Set<Object> seen) {
    int index = body.graph().parameters().indexOf(origin);
    if (index < 0) {
      return frames
          .around(body)
          .filter(outer -> isHandedOn(outer, origin, true, depth + 1, seen))
          .isPresent();
    }
    return frames
        .entry(body)
        .filter(entry -> index < entry.call().arguments().size())
        .filter(
            entry ->
                isHandedOn(
                    entry.body(), entry.call().arguments().get(index), true, depth + 1, seen))
        .isPresent();
  }

  private boolean isKeptBy(Body body, Event definition, int depth, Set<Object> seen) {
    if (definition instanceof Event.Load load) {
      return kept.isServed(body, load);
    } else if (definition instanceof Event.ArrayLoad) {
      return true;
    } else if (definition instanceof Event.Assign assign) {
      return isTakenFrom(body, assign.from(), depth, seen);
    } else if (definition instanceof Event.Call call) {
      return body.definitions().looksUp(call)
          || summaries.program().targets(call.method()).stream()
              .flatMap(target -> summaries.body(target).stream())
              .anyMatch(callee -> keepsResult(callee, depth, seen));
    }
    return false;
  }

  private boolean keepsResult(Body callee, int depth, Set<Object> seen) {
    return callee.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && isHandedOn(callee, result.value(), false, depth + 1, seen));
  }

  private boolean isPassedOn(
      Body body, Set<Place> places, boolean countsReturn, int depth, Set<Object> seen) {
    for (Step step : body.graph().steps()) {
      Event event = step.event();
      boolean isKept =
          Completions.isStoring(event, places)
              || (countsReturn
                  && event instanceof Event.Return result
                  && places.contains(result.value())
                  && isTaken(body));
      if (isKept
          || (event instanceof Event.Capture capture && isUsedLater(body, capture, places))
          || (event instanceof Event.Call call && isPassedOn(body, call, places, depth, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody takes what the body returns: not where its caller drops it each time. */
  private boolean isTaken(Body body) {
    return frames.entry(body).stream()
        .allMatch(
            entry ->
                entry.body().graph().steps().stream()
                    .anyMatch(
                        step ->
                            step.event() instanceof Event.Call call
                                && call.method().equals(entry.call().method())
                                && isRead(entry.body(), call.result())));
  }

  private static boolean isRead(Body body, @Nullable Place result) {
    return result != null
        && body.graph().steps().stream()
            .anyMatch(step -> Places.read(step.event()).contains(result));
  }

  /** Whether code has the handle that is neither the work's own nor some other task. */
  private boolean isUsedLater(Body body, Event.Capture capture, Set<Place> places) {
    Closure closure = capture.closure();
    if (places.stream().noneMatch(closure::canName)
        || closure.bodies().stream().anyMatch(isCompleting)) {
      return false;
    }
    List<Use> uses = Uses.of(body, capture.to());
    if (!uses.isEmpty()
        && uses.stream().allMatch(use -> hooks.isAttaching(use.body(), use.call()))) {
      return uses.stream().anyMatch(hooks::hears) && hooks.cancels(closure, places);
    }
    return uses.isEmpty()
        || !uses.stream().allMatch(use -> works.started(use).isPresent())
        || hooks.watches(closure, uses, places);
  }

  private boolean isPassedOn(
      Body body, Event.Call call, Set<Place> places, int depth, Set<Object> seen) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (places.contains(call.arguments().get(i))
          && isPassedOn(body, call, Slot.argument(i), depth, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassedOn(Body body, Event.Call call, Slot slot, int depth, Set<Object> seen) {
    var model = summaries.model(call.method());
    if (model.all(TaskEffect.Cancellable.class).anyMatch(c -> c.handle().equals(slot))) {
      return false;
    }
    List<MethodUnit> targets =
        call.dispatch() == Event.Dispatch.NEW
            ? summaries.program().method(call.method()).stream().toList()
            : summaries.program().targets(call.method());
    if (targets.isEmpty()) {
      boolean isBorrowed =
          model.all(ResourceEffect.Borrow.class).anyMatch(b -> b.value().equals(slot))
              || summaries.borrowsByDefault(call.method());
      return model
          .all(ResourceEffect.Keep.class)
          .filter(k -> k.value().equals(slot))
          .findFirst()
          .map(keep -> isAskedFor(body, Places.operand(call, keep.holder()), depth, seen))
          .orElse(!isBorrowed);
    }
    return targets.stream().anyMatch(target -> isPassedOn(body, call, slot, target, depth, seen));
  }

  /** Whether somebody may take the handle out of what keeps it. */
  private boolean isAskedFor(Body body, @Nullable Place holder, int depth, Set<Object> seen) {
    if (holder == null || !isMadeHere(body, holder)) {
      return true;
    }
    Set<Place> places = Uses.aliases(summaries, body, Uses.origin(body, holder));
    return body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Call call
                        && places.contains(call.receiver())
                        && !call.method().isConstructor()
                        && !summaries.model(call.method()).has(ResourceEffect.Keep.class))
        || isHandedOn(body, holder, true, depth + 1, seen);
  }

  private static boolean isMadeHere(Body body, Place holder) {
    return body.definitions().created(Uses.origin(body, holder)).isPresent();
  }

  private boolean isPassedOn(
      Body body, Event.Call call, Slot slot, MethodUnit target, int depth, Set<Object> seen) {
    Optional<Body> callee = summaries.body(target);
    if (callee.isEmpty() || slot.index() >= callee.get().graph().parameters().size()) {
      return true;
    }
    frames.entered(callee.get(), body, call);
    return isHandedOn(
        callee.get(), callee.get().graph().parameters().get(slot.index()), true, depth + 1, seen);
  }
}
