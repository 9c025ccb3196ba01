package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.walk.Verdict;

/**
 * What a body that has a promise does to it.
 *
 * @param completion the body
 * @param verdict how its walks end
 * @param completes whether it completes the promise, or starts code that does
 */
record Judged(Completion completion, Verdict verdict, boolean completes) {

  /** Whether it completes the promise or hands it on to somebody who may. */
  boolean acts() {
    return completes || verdict.isEscaped();
  }

  /** Whether it does so on every path. */
  boolean acts(Verdict verdict) {
    return acts()
        && verdict.leak(PathKind.NORMAL).isEmpty()
        && verdict.leak(PathKind.THROWN).isEmpty();
  }
}
