package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hand-overs that wait for ever on a full queue (spec 2.2): a question of where the queue is from.
 */
public final class BlockingRule implements Rule {
  private final Summaries summaries;
  private final Blocks blocks;
  private final Bounds bounds;
  private final Rooms rooms;

  public BlockingRule(Summaries summaries) {
    this.summaries = summaries;
    this.blocks = new Blocks(summaries, Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT);
    this.bounds = new Bounds(summaries);
    this.rooms = new Rooms(summaries, blocks);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    for (Blocks.Block block : blocks.in(scope)) {
      if (!blocks.isPartOfItself(block)
          && (block.effect().evenUnbounded() || !isUnbounded(scope, block.call()))) {
        report.accept(
            WaitFindings.blocking(scope.body(), block.step(), block.call(), block.effect()));
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
}
