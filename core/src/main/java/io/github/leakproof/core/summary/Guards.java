package io.github.leakproof.core.summary;

import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Tests;
import io.github.leakproof.core.walk.Verdict;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The conditions under which bodies release or acquire, beyond the parameters that decide by
 * themselves ({@link Choices}): what a parameter answers to a question that always has the same
 * answer.
 */
final class Guards {
  private static final int TRIED = 8;
  private static final String BOOLEAN = "boolean";

  private Guards() {}

  /**
   * The condition that decides whether the body releases what it is entered with: on its own, or
   * unless the body's boolean result says that it has not.
   *
   * @param verdict how the walk ends of which nothing is known
   * @param walk how it ends, given what is known at the body's entry
   */
  static Optional<CalleeEffect.Guard> of(
      Summaries summaries,
      Body body,
      Verdict verdict,
      Function<Map<Condition, Boolean>, Verdict> walk) {
    Set<Condition> conditions = new LinkedHashSet<>(Tests.of(body, summaries));
    conditions.addAll(verdict.guards());
    return first(
        body,
        conditions,
        condition -> {
          for (boolean value : new boolean[] {true, false}) {
            Verdict when = walk.apply(Map.of(condition, value));
            if (releases(body, when) && !walk.apply(Map.of(condition, !value)).isReleased()) {
              return Optional.of(new CalleeEffect.Guard(condition, value, when.heldResult()));
            }
          }
          return Optional.empty();
        });
  }

  /** Whether the walk releases on every return, but for those by which the result says so. */
  private static boolean releases(Body body, Verdict when) {
    return when.isReleased()
        && (!when.isHeldOnSomeReturn()
            || (when.heldResult().isPresent() && body.unit().ref().returnType().equals(BOOLEAN)));
  }

  /** The condition that decides on its own whether the body acts, given what it knows. */
  static Optional<CalleeEffect.Guard> deciding(
      Summaries summaries, Body body, Predicate<Map<Condition, Boolean>> acts) {
    return first(
        body,
        Tests.of(body, summaries),
        condition -> {
          boolean whenTrue = acts.test(Map.of(condition, true));
          return whenTrue == acts.test(Map.of(condition, false))
              ? Optional.empty()
              : Optional.of(new CalleeEffect.Guard(condition, whenTrue));
        });
  }

  /**
   * The first condition that callers can name and that decides.
   *
   * @param deciding how it decides, if it does
   */
  private static Optional<CalleeEffect.Guard> first(
      Body body,
      Set<Condition> conditions,
      Function<Condition, Optional<CalleeEffect.Guard>> deciding) {
    int tried = 0;
    for (Condition condition : conditions) {
      Optional<Condition> outside = condition.rename(name -> Effects.outside(body, name));
      if (outside.isEmpty()) {
        continue;
      }
      if (tried++ == TRIED) {
        return Optional.empty();
      }
      Optional<CalleeEffect.Guard> guard = deciding.apply(condition);
      if (guard.isPresent()) {
        return Optional.of(
            new CalleeEffect.Guard(outside.get(), guard.get().value(), guard.get().unless()));
      }
    }
    return Optional.empty();
  }
}
