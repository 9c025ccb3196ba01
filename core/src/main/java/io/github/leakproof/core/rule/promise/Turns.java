package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;
import java.util.Map;

/**
 * Bodies of which the last one to run completes a promise: all of them count, and ask what the
 * count is.
 */
final class Turns {
  private final Summaries summaries;

  Turns(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the walk through the body ends as it does since it is the turn of another one. */
  boolean isOfAnother(Body body, Verdict verdict, Node exit) {
    BitSet ends = new BitSet();
    verdict.endings().entrySet().stream()
        .filter(ending -> ending.getValue() == Means.RELEASED)
        .map(Map.Entry::getKey)
        .forEach(ends::set);
    for (Node node = exit; node.parent() != null; node = node.parent()) {
      if ((node.via() instanceof Edge.When taken
              && isDecisive(body, node.parent().step(), taken, ends))
          || (node.step().event() instanceof Event.Call call && decides(call))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method that the body calls completes the promise if its count says so. */
  private boolean decides(Event.Call call) {
    return summaries.targets(call).stream()
        .flatMap(target -> summaries.body(target).stream())
        .anyMatch(this::decides);
  }

  private boolean decides(Body callee) {
    BitSet ends = new BitSet();
    callee.graph().steps().stream().filter(this::completes).forEach(step -> ends.set(step.id()));
    return !ends.isEmpty()
        && callee.graph().steps().stream()
            .anyMatch(
                step ->
                    step.edges().stream()
                        .anyMatch(
                            edge ->
                                edge instanceof Edge.When taken
                                    && isDecisive(callee, step, taken, ends)));
  }

  private boolean completes(Step step) {
    return step.event() instanceof Event.Call call
        && summaries
            .model(call.method())
            .all(ResourceEffect.Release.class)
            .anyMatch(r -> r.only().filter(Pattern.PROMISE_NEVER_COMPLETED::equals).isPresent());
  }

  /** Whether a count decides that the body does not come to one of its ends. */
  private boolean isDecisive(Body body, Step branch, Edge.When taken, BitSet ends) {
    return Questions.of(body, taken.condition()).anyMatch(event -> counts(body, event))
        && !leads(body, taken, ends)
        && branch.edges().stream()
            .anyMatch(edge -> edge instanceof Edge.When && leads(body, edge, ends));
  }

  private static boolean leads(Body body, Edge edge, BitSet ends) {
    return ends.get(edge.target()) || body.after(body.graph().step(edge.target())).intersects(ends);
  }

  private boolean counts(Body body, Event event) {
    if (event instanceof Event.Load load) {
      return body.graph().steps().stream()
          .anyMatch(
              step ->
                  step.event() instanceof Event.Store store && store.field().equals(load.field()));
    } else if (event instanceof Event.ArrayLoad load) {
      return body.graph().steps().stream()
          .anyMatch(
              step ->
                  step.event() instanceof Event.ArrayStore store
                      && store.array().equals(load.array()));
    }
    return event instanceof Event.Call call
        && summaries.model(call.method()).has(FlowEffect.Count.class);
  }
}
