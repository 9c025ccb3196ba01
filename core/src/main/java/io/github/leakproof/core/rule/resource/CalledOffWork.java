package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Work that is called off by its own handle where the wait for a future that it completes has timed
 * out: the request whose callback has the future, the thread that runs it.
 */
final class CalledOffWork {
  private final Summaries summaries;

  CalledOffWork(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the walk that ends here has cancelled what works for the future that was awaited. */
  boolean isCancelled(Site site, Node exit) {
    return site.step() != null
        && site.step().event() instanceof Event.Call wait
        && wait.receiver() != null
        && isAnyOf(cancelled(site.body(), exit), site.body(), wait.receiver());
  }

  private boolean isAnyOf(Set<AccessPath> cancelled, Body body, Place awaited) {
    return !cancelled.isEmpty() && !Collections.disjoint(cancelled, handles(body, awaited));
  }

  /** The names of what the walk cancels. */
  private Set<AccessPath> cancelled(Body body, Node exit) {
    Set<AccessPath> cancelled = new HashSet<>();
    for (Node node : exit.walk()) {
      if (node.step().event() instanceof Event.Call call
          && call.receiver() != null
          && summaries.model(call.method()).has(TaskEffect.Cancel.class)) {
        cancelled.addAll(body.definitions().names(call.receiver(), false));
      }
    }
    return cancelled;
  }

  /** The names of what is given the future, or code that has it, and of what that starts. */
  private Set<AccessPath> handles(Body body, Place awaited) {
    Set<Place> code = new HashSet<>(Uses.aliases(summaries, body, Uses.origin(body, awaited)));
    Set<AccessPath> handles = new HashSet<>();
    int before = -1;
    while (before < code.size() + handles.size()) {
      before = code.size() + handles.size();
      for (Step step : body.graph().steps()) {
        follow(body, step.event(), code, handles);
      }
    }
    return handles;
  }

  private static void follow(Body body, Event event, Set<Place> code, Set<AccessPath> handles) {
    if (event instanceof Event.Assign assign) {
      if (code.contains(assign.from())) {
        code.add(assign.to());
      }
      if (handles.contains(AccessPath.of(assign.from()))) {
        handles.add(AccessPath.of(assign.to()));
      }
    } else if (event instanceof Event.Capture capture
        && code.stream().anyMatch(capture.closure()::canName)) {
      code.add(capture.to());
    } else if (event instanceof Event.Call call
        && call.arguments().stream().anyMatch(code::contains)) {
      if (call.receiver() != null) {
        handles.addAll(body.definitions().names(call.receiver(), false));
      }
      if (call.result() != null) {
        handles.addAll(body.definitions().names(call.result(), false));
      }
      if (call.result() != null && call.dispatch() == Event.Dispatch.NEW) {
        code.add(call.result());
      }
    }
  }
}
