package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;

/** Whether a queue has no bound, told from every place where its variable or field gets a value. */
final class Bounds {
  private final Summaries summaries;
  private final Origins unbounded;

  Bounds(Summaries summaries) {
    this.summaries = summaries;
    this.unbounded = new Origins(summaries, this::isUnbounded);
  }

  /** Whether every value that the place may have is a queue without a bound. */
  boolean isUnbounded(Scope scope, Place place) {
    return unbounded.agree(scope, place);
  }

  private boolean isUnbounded(Scope scope, Event.Call call) {
    boolean isStated = summaries.model(call.method()).has(Effect.Unbounded.class);
    return isStated
        || (call.dispatch() == Event.Dispatch.NEW
            && (summaries.catalogue().isUnbounded(call.method().owner(), summaries.hierarchy())
                || Rooms.capacity(summaries, scope, call) == Integer.MAX_VALUE));
  }
}
