package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Node;

/**
 * Tasks that are given up together with the object that started them: it ends its own life where
 * the wait has timed out, and with it what it runs.
 */
final class EndedOwners {
  private final Summaries summaries;

  EndedOwners(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the walk that ends here has called a life-cycle end of the body's own object. */
  boolean isEnded(Site site, Node exit) {
    return site.pattern() == Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED
        && exit.walk().stream().anyMatch(node -> isOwnEnd(node.step().event()));
  }

  private boolean isOwnEnd(Event event) {
    return event instanceof Event.Call call
        && call.receiver() instanceof Place.This
        && call.arguments().isEmpty()
        && summaries.catalogue().traits().lifeCycleStop().contains(call.method().name());
  }
}
