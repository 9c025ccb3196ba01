package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Origins;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;

/**
 * Whether what a step waits for is done by then, or will be in time: because of where it comes
 * from, or because the way there says so.
 */
final class SettledValues {
  private static final int DEPTH = 3;

  private final Summaries summaries;
  private final Callers callers;
  private final SettledFacts facts;

  SettledValues(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
    this.facts = new SettledFacts(summaries);
  }

  /** A step that needs a settled value, and how many callers may still be asked. */
  record Need(Scope scope, Step step, int depth) {
    Need in(Scope other, Step at) {
      return new Need(other, at, depth - 1);
    }
  }

  /** Whether the place's value is settled when the step runs. */
  boolean isSettled(Scope scope, Step step, Place place) {
    return isSettled(new Need(scope, step, DEPTH), place);
  }

  boolean isSettled(Need need, Place place) {
    return need.depth > 0
        && new Origins(summaries, new SettledOrigin(summaries, callers, facts, this, need))
            .agree(need.scope, place);
  }
}
