package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Waits without a bound for anything else than room (spec 2.2): a question of what is known of the
 * value that is waited for, and of who waits.
 */
public final class WaitRule implements Rule {
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Blocks blocks;
  private final TaskBodies tasks;
  private final Callers callers;
  private final Workers workers;
  private final SettledValues settled;

  public WaitRule(Summaries summaries) {
    this.summaries = summaries;
    this.blocks = new Blocks(summaries, Pattern.UNBOUNDED_WAIT);
    this.tasks = new TaskBodies(summaries);
    this.callers = new Callers(summaries);
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
          runsInMain(scope, DEPTH)
              || isWaitItself(scope)
              || blocks.isPartOfItself(block)
              || AskedWaits.isAsked(scope, block.step(), block.call())
              || isSettled(block)
              || (block.effect().forWork() && workers.isWorker(scope, block.step()));
      if (!isMeant) {
        report.accept(
            WaitFindings.waiting(scope.body(), block.step(), block.call(), block.effect()));
      }
    }
  }

  /** Whether it is where a program starts that waits, itself or in a method of its own. */
  private boolean runsInMain(Scope scope, int depth) {
    if (scope.isMain()) {
      return true;
    }
    if (scope.outer().isPresent()) {
      return !tasks.isTask(scope) && runsInMain(scope.outer().get(), depth);
    }
    MethodUnit unit = scope.body().unit();
    if (depth == 0
        || unit.kind() != MethodUnit.Kind.METHOD
        || !unit.flags().contains(MethodUnit.Flag.PRIVATE)) {
      return false;
    }
    List<Callers.Call> calls = callers.of(unit);
    return !calls.isEmpty() && calls.stream().allMatch(c -> runsInMain(c.scope(), depth - 1));
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
