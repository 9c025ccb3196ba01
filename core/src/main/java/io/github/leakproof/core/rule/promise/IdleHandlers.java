package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Logging;
import java.util.List;
import java.util.Optional;

/**
 * Handlers that do nothing but log. Any other one may lead to another method of the same object
 * being called: it closes the channel whose end that one is told of.
 */
final class IdleHandlers {
  private static final int DEPTH = 4;

  private final Summaries summaries;

  IdleHandlers(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Whether the body is such a handler.
   *
   * @param instance the class of its object, where that is known
   */
  boolean isOne(Body body, Optional<String> instance) {
    return isIdle(body, instance, DEPTH);
  }

  private boolean isIdle(Body body, Optional<String> instance, int depth) {
    Logging logging = new Logging(body, summaries.catalogue().traits(), summaries.hierarchy());
    return body.graph().steps().stream()
        .allMatch(
            step ->
                !(step.event() instanceof Event.Call call)
                    || logging.serves(call)
                    || isIdle(call.on(instance), instance, depth));
  }

  private boolean isIdle(Event.Call call, Optional<String> instance, int depth) {
    List<MethodUnit> targets = summaries.targets(call);
    if (targets.isEmpty()) {
      return summaries.borrowsByDefault(call.method())
          && !summaries.model(call.method()).has(ResourceEffect.Release.class);
    }
    Optional<String> next = call.receiver() instanceof Place.This ? instance : Optional.empty();
    return depth > 0
        && targets.stream()
            .map(summaries::body)
            .flatMap(Optional::stream)
            .allMatch(body -> isIdle(body, next, depth - 1));
  }
}
