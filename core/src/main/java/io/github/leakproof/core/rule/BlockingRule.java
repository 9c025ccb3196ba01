package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Summaries;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hand-overs that wait for ever on a full queue (spec 2.2): a question of where the queue is from.
 */
final class BlockingRule implements Rule {
  private final Summaries summaries;
  private final Bounds bounds;
  private final Rooms rooms;

  BlockingRule(Summaries summaries) {
    this.summaries = summaries;
    this.bounds = new Bounds(summaries);
    this.rooms = new Rooms(summaries);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    Set<Object> seen = new HashSet<>();
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.implicit()) {
        Optional<Effect.Block> block = summaries.model(call.method()).first(Effect.Block.class);
        if (block.isPresent()
            && seen.add(step.origin() == null ? step : step.origin())
            && !isPartOfQueue(scope, call)
            && (block.get().evenUnbounded() || !isUnbounded(scope, call))) {
          report.accept(Findings.blocking(scope.body(), step, call, block.get()));
        }
      }
    }
  }

  private boolean isUnbounded(Scope scope, Event.Call call) {
    if (summaries.catalogue().isUnbounded(call.method().owner(), summaries.hierarchy())) {
      return true;
    }
    Place queue = call.receiver();
    if (queue == null) {
      return false;
    }
    Scope around = scope.isUnknown(queue) ? scope.enclosed(summaries) : scope;
    return bounds.isUnbounded(around, queue) || rooms.isLargeEnough(around, queue);
  }

  /** A queue's own methods, where the class says itself what the called method does. */
  private boolean isPartOfQueue(Scope scope, Event.Call call) {
    MethodUnit method = scope.outermost().body().unit();
    return method.owner().methods().stream()
        .anyMatch(
            m ->
                m.ref().name().equals(call.method().name())
                    && m.ref().arity() == call.method().arity()
                    && summaries.model(m.ref()).has(Effect.Block.class));
  }
}
