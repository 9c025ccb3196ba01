package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Summaries;
import java.util.Set;

/** Who may wait for a promise: code that has it, and does more than to hand it on. */
final class Waiters {
  private final Summaries summaries;
  private final Completions completions;
  private final Chains chains;

  Waiters(Summaries summaries, Completions completions) {
    this.summaries = summaries;
    this.completions = completions;
    this.chains = completions.chains();
  }

  /** Whether somebody may wait for it even where that body does not run. */
  boolean areThereWithout(Completion one) {
    return completions.isShared()
        || completions.own().isPresent()
        || completions.holders().stream()
            .filter(holder -> !chains.isWithin(holder.body(), one.body()))
            .anyMatch(this::isUsed);
  }

  private boolean isUsed(Holder holder) {
    return holder.body().graph().steps().stream()
        .anyMatch(step -> isUse(step.event(), holder.place()));
  }

  private boolean isUse(Event event, Place place) {
    if (event instanceof Event.Call call) {
      return place.equals(call.receiver())
          || (call.arguments().contains(place) && !isHandedOn(call));
    }
    return Completions.isStoring(event, Set.of(place))
        || (event instanceof Event.Return result && place.equals(result.value()));
  }

  /** Whether the call is one of a method whose body has the promise too, then. */
  private boolean isHandedOn(Event.Call call) {
    return call.dispatch() != Event.Dispatch.NEW
        && !summaries.program().targets(call.method()).isEmpty();
  }
}
