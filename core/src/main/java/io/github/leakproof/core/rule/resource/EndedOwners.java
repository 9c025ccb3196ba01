package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Node;

/**
 * Tasks that are given up together with an object: it ends its own life where the wait has timed
 * out, and with it what it runs; or the task is the very end of another object, which nobody wants
 * to call off.
 */
final class EndedOwners {
  private final Summaries summaries;
  private final CalledOffWork works;

  EndedOwners(Summaries summaries) {
    this.summaries = summaries;
    this.works = new CalledOffWork(summaries);
  }

  /**
   * Whether the walk that ends here has called a life-cycle end of the body's own object, or called
   * off what works for the future.
   */
  boolean isEnded(Site site, Node exit) {
    return site.pattern() == Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED
        && (exit.walk().stream().anyMatch(node -> isOwnEnd(node.step().event()))
            || works.isCancelled(site, exit));
  }

  /** {@code client.close().get(3, SECONDS)}: whether what is waited for is the end of an object. */
  boolean isWaitForEnd(Site site) {
    return site.pattern() == Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED
        && site.step() != null
        && site.step().event() instanceof Event.Call wait
        && wait.receiver() != null
        && site.body()
            .definitions()
            .only(Uses.origin(site.body(), wait.receiver()))
            .filter(made -> made instanceof Event.Call call && isEnd(call))
            .isPresent();
  }

  private boolean isOwnEnd(Event event) {
    return event instanceof Event.Call call
        && call.receiver() instanceof Place.This
        && call.arguments().isEmpty()
        && isEnd(call);
  }

  private boolean isEnd(Event.Call call) {
    return call.receiver() != null
        && summaries.catalogue().traits().lifeCycleStop().contains(call.method().name());
  }
}
