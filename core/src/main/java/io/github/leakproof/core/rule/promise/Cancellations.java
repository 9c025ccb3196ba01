package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the end of a promise makes work stop, whatever handle that work has. */
final class Cancellations {
  private static final int DEPTH = 4;

  private final Summaries summaries;

  Cancellations(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether a handler is attached to the promise that cancels something else. */
  boolean areHandled(Completions completions) {
    return completions.holders().stream().anyMatch(this::hasCancelling);
  }

  /** Whether the call attaches code to the promise, which one of the places holds. */
  static boolean isAttaching(Event.Call call, Set<Place> promise) {
    return promise.contains(call.receiver())
        || call.arguments().stream().anyMatch(promise::contains);
  }

  private boolean hasCancelling(Holder holder) {
    Set<Place> places = Uses.aliases(summaries, holder.body(), holder.place());
    for (Step step : holder.body().graph().steps()) {
      if (step.event() instanceof Event.Call call
          && isAttaching(call, places)
          && holder.body().definitions().closures(call).stream()
              .anyMatch(closure -> cancels(closure, places))) {
        return true;
      }
    }
    return false;
  }

  private boolean cancels(Closure closure, Set<Place> promise) {
    return closure.bodies().stream().anyMatch(u -> cancels(u, promise, 0, new HashSet<>()));
  }

  private boolean cancels(MethodUnit unit, Set<Place> promise, int depth, Set<MethodUnit> seen) {
    Body body = depth > DEPTH || !seen.add(unit) ? null : summaries.body(unit).orElse(null);
    return body != null
        && body.graph().steps().stream()
            .anyMatch(step -> cancels(step.event(), promise, depth, seen));
  }

  private boolean cancels(Event event, Set<Place> promise, int depth, Set<MethodUnit> seen) {
    if (!(event instanceof Event.Call call)) {
      return false;
    }
    boolean isOther = !promise.contains(call.receiver());
    return (isOther && summaries.model(call.method()).has(TaskEffect.Cancel.class))
        || summaries.program().targets(call.method()).stream()
            .anyMatch(target -> cancels(target, promise, depth + 1, seen));
  }

  /** Whether the code asks the promise if it is still wanted, before it goes on working. */
  boolean isPolledIn(Completion one) {
    Body body = one.body();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && isAbout(one, call)
          && summaries.model(call.method()).has(ResourceEffect.Query.class)
          && goesOn(one, step)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(Completion one, Event.Call call) {
    return call.receiver() != null
        && one.body().definitions().names(call.receiver(), false).contains(one.name());
  }

  private static boolean goesOn(Completion one, Step question) {
    BitSet after = one.body().after(question);
    List<Step> steps = one.body().graph().steps();
    return after.get(question.id())
        || after.stream()
            .mapToObj(steps::get)
            .anyMatch(s -> s.event() instanceof Event.Call call && !isAbout(one, call));
  }
}
