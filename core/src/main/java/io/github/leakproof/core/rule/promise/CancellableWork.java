package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cancellable work that runs some code, or tells it of its end. */
final class CancellableWork {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Frames frames;

  CancellableWork(Summaries summaries, Frames frames) {
    this.summaries = summaries;
    this.frames = frames;
  }

  /**
   * Work that has been started.
   *
   * @param body the body that starts it
   * @param start the call that starts it, or the first of those that add stages to it
   * @param handle where the call has what the work is cancelled through
   * @param cancelling how it is cancelled
   */
  record Work(Body body, Event.Call start, Slot handle, ReleaseForm cancelling) {

    /** The place of the handle. */
    Optional<Place> place() {
      return Optional.ofNullable(Places.operand(start, handle));
    }

    /** The step that starts it. */
    Step step() {
      return body.graph().steps().stream()
          .filter(s -> s.event().equals(start))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The work behind calls that are given the code. */
  List<Work> behind(List<Use> uses) {
    List<Work> found = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    uses.forEach(use -> collect(use, 0, seen, found));
    return found;
  }

  /** The work that the call starts with the code, if the catalogue says that it is cancellable. */
  Optional<TaskEffect.Cancellable> started(Use use) {
    return summaries
        .model(use.call().method())
        .all(TaskEffect.Cancellable.class)
        .filter(c -> c.callback().isArgument() && c.callback().equals(use.slot()))
        .findFirst();
  }

  private void collect(Use use, int depth, Set<Object> seen, List<Work> into) {
    if (depth > DEPTH || !seen.add(use)) {
      return;
    }
    Optional<TaskEffect.Cancellable> started = started(use);
    if (started.isPresent()) {
      into.add(
          new Work(use.body(), use.call(), started.get().handle(), started.get().cancelling()));
    } else if (isStage(use)) {
      source(use.body(), use.call(), 0).ifPresent(into::add);
    } else if (use.slot().isArgument() && !isOutOfReach(use.call())) {
      for (MethodUnit target : summaries.program().targets(use.call().method())) {
        summaries.body(target).ifPresent(callee -> enter(callee, use, depth, seen, into));
      }
    }
  }

  private boolean isStage(Use use) {
    return use.call().receiver() != null && summaries.model(use.call().method()).takes(use.slot());
  }

  /** Whether others say how the call is carried out, and it yields nothing to cancel that by. */
  private boolean isOutOfReach(Event.Call call) {
    return call.type().equals(TypeRef.VOID)
        && call.dispatch() == Event.Dispatch.VIRTUAL
        && summaries.program().method(call.method()).isEmpty();
  }

  /** The call that a chain of stages begins with, if it starts cancellable work. */
  private Optional<Work> source(Body body, Event.Call stage, int depth) {
    Place receiver = stage.receiver();
    if (receiver == null
        || depth > 2 * DEPTH
        || !(body.definitions().only(Uses.origin(body, receiver)).orElse(null)
            instanceof Event.Call before)) {
      return Optional.empty();
    }
    Optional<TaskEffect.Cancellable> started =
        summaries
            .model(before.method())
            .all(TaskEffect.Cancellable.class)
            .filter(c -> c.callback().equals(Slot.RESULT))
            .findFirst();
    return started.isPresent()
        ? Optional.of(new Work(body, before, started.get().handle(), started.get().cancelling()))
        : source(body, before, depth + 1);
  }

  /** A method of the compilation is given the code: it, or other code of its, passes it on. */
  private void enter(Body callee, Use use, int depth, Set<Object> seen, List<Work> into) {
    if (use.slot().index() >= callee.graph().parameters().size()) {
      return;
    }
    frames.entered(callee, use.body(), use.call());
    Place parameter = callee.graph().parameters().get(use.slot().index());
    Uses.of(callee, parameter).forEach(u -> collect(u, depth + 1, seen, into));
    for (Step step : callee.graph().steps()) {
      if (step.event() instanceof Event.Capture capture && capture.closure().canName(parameter)) {
        Uses.of(callee, capture.to()).forEach(u -> collect(u, depth + 1, seen, into));
        if (use.call().result() != null
            && Uses.isReturned(callee, Uses.places(callee, capture.to()))) {
          Uses.of(use.body(), use.call().result()).forEach(u -> collect(u, depth + 1, seen, into));
        }
      }
    }
  }
}
