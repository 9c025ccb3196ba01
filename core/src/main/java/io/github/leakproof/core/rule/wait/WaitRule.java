package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Places;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Waits without a bound for anything else than room (spec 2.2): a question of what is known of the
 * value that is waited for, and of who waits.
 */
public final class WaitRule implements Rule {
  private final Summaries summaries;
  private final Blocks blocks;
  private final TaskBodies tasks;
  private final Workers workers;
  private final SettledValues settled;

  public WaitRule(Summaries summaries) {
    this.summaries = summaries;
    this.blocks = new Blocks(summaries, Pattern.UNBOUNDED_WAIT);
    this.tasks = new TaskBodies(summaries);
    Callers callers = new Callers(summaries);
    this.workers = new Workers(summaries, callers);
    this.settled = new SettledValues(summaries, callers);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.UNBOUNDED_WAIT);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    for (Blocks.Block block : blocks.in(scope)) {
      boolean isMeant =
          runsInMain(scope)
              || isWaitItself(scope)
              || blocks.isPartOfItself(block)
              || isSettled(block)
              || (block.effect().forWork() && workers.isWorker(scope, block.step()));
      if (!isMeant) {
        report.accept(
            WaitFindings.waiting(scope.body(), block.step(), block.call(), block.effect()));
      }
    }
  }

  private boolean runsInMain(Scope scope) {
    return scope.isMain()
        || (scope.outer().isPresent() && !tasks.isTask(scope) && runsInMain(scope.outer().get()));
  }

  /** Whether the method is a wait without a bound of its own: its callers answer for theirs. */
  private boolean isWaitItself(Scope scope) {
    return blocks.of(scope.outermost().body().unit().ref()).isPresent();
  }

  private boolean isSettled(Blocks.Block block) {
    Place value = Places.operand(block.call(), block.effect().on());
    if (value == null) {
      return false;
    }
    Scope scope = block.scope();
    Scope around = scope.isUnknown(value) ? scope.enclosed(summaries) : scope;
    return settled.isSettled(around, block.step(), value);
  }
}
