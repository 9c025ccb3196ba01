package io.github.leakproof.core.summary;

import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Tests;
import io.github.leakproof.core.walk.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The conditions under which bodies release or acquire, beyond the parameters that decide by
 * themselves ({@link Choices}): what a parameter answers to a question that always has the same
 * answer.
 */
final class Guards {
  private static final int TRIED = 8;

  private Guards() {}

  /**
   * The condition that decides on its own whether the body releases what it is entered with.
   *
   * @param names what the body calls it
   */
  static Optional<CalleeEffect.Guard> of(
      Summaries summaries, Body body, Map<AccessPath, Role> names, Obligation obligation) {
    return first(
        summaries,
        body,
        condition -> {
          for (boolean value : new boolean[] {true, false}) {
            Verdict when = walk(summaries, body, names, obligation, Map.of(condition, value));
            if (when.isReleased()
                && !when.isHeldOnSomeReturn()
                && !walk(summaries, body, names, obligation, Map.of(condition, !value))
                    .isReleased()) {
              return Optional.of(value);
            }
          }
          return Optional.empty();
        });
  }

  /** The condition that decides on its own whether the body acts, given what it knows. */
  static Optional<CalleeEffect.Guard> deciding(
      Summaries summaries, Body body, Predicate<Map<Condition, Boolean>> acts) {
    return first(
        summaries,
        body,
        condition -> {
          boolean whenTrue = acts.test(Map.of(condition, true));
          return whenTrue == acts.test(Map.of(condition, false))
              ? Optional.empty()
              : Optional.of(whenTrue);
        });
  }

  /**
   * The first condition that callers can name and that decides.
   *
   * @param deciding the value on which the body acts, if the condition decides that
   */
  private static Optional<CalleeEffect.Guard> first(
      Summaries summaries, Body body, Function<Condition, Optional<Boolean>> deciding) {
    int tried = 0;
    for (Condition condition : Tests.of(body, summaries)) {
      Optional<Condition> outside = condition.rename(name -> Effects.outside(body, name));
      if (outside.isEmpty()) {
        continue;
      }
      if (tried++ == TRIED) {
        return Optional.empty();
      }
      Optional<Boolean> value = deciding.apply(condition);
      if (value.isPresent()) {
        return Optional.of(new CalleeEffect.Guard(outside.get(), value.get()));
      }
    }
    return Optional.empty();
  }

  private static Verdict walk(
      Summaries summaries,
      Body body,
      Map<AccessPath, Role> names,
      Obligation obligation,
      Map<Condition, Boolean> facts) {
    return Explorer.followCallee(body, summaries, obligation, new Start.AtEntry(names, facts));
  }
}
