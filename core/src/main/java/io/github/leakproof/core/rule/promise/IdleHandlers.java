package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
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

  /** Whether the body is such a handler. */
  boolean isOne(Body body) {
    return isIdle(body, DEPTH);
  }

  private boolean isIdle(Body body, int depth) {
    Logging logging = new Logging(body, summaries.catalogue().traits(), summaries.hierarchy());
    return body.graph().steps().stream()
        .allMatch(
            step ->
                !(step.event() instanceof Event.Call call)
                    || logging.serves(call)
                    || isIdle(call, depth));
  }

  private boolean isIdle(Event.Call call, int depth) {
    List<MethodUnit> targets = summaries.targets(call);
    if (targets.isEmpty()) {
      return summaries.borrowsByDefault(call.method())
          && !summaries.model(call.method()).has(ResourceEffect.Release.class);
    }
    return depth > 0
        && targets.stream()
            .map(summaries::body)
            .flatMap(Optional::stream)
            .allMatch(body -> isIdle(body, depth - 1));
  }
}
