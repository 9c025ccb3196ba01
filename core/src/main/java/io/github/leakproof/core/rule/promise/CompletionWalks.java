package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.FailureHandlers;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.Map;

/** The walks through bodies that have a promise, from their entries on. */
final class CompletionWalks {
  private final Summaries summaries;

  CompletionWalks(Summaries summaries) {
    this.summaries = summaries;
  }

  /** What the body does to the promise. */
  Verdict of(Completion one) {
    return of(one, AbsentFields.of(summaries, one.body().unit().owner(), one.name()));
  }

  /** The same where it is told that what it waits for has failed, or has not. */
  Verdict of(Completion one, boolean hasFailed) {
    Map<Condition, Boolean> facts =
        AbsentFields.of(summaries, one.body().unit().owner(), one.name());
    FailureHandlers.failures(summaries, one.body())
        .forEach(p -> facts.put(new Condition.IsNull(AccessPath.of(p)), !hasFailed));
    return of(one, facts);
  }

  private Verdict of(Completion one, Map<Condition, Boolean> facts) {
    return Explorer.follow(
        one.body(),
        summaries,
        summaries.owed(Pattern.PROMISE_NEVER_COMPLETED, type(one)),
        new Start.AtEntry(names(one), facts, one.instance()));
  }

  /** How the body leads to the promise: by its own name, and by code that it may call. */
  private static Map<AccessPath, Role> names(Completion one) {
    Map<AccessPath, Role> names = new HashMap<>();
    one.code().forEach(place -> names.put(AccessPath.of(place), Role.WRAPPER));
    names.put(one.name(), Role.SELF);
    return names;
  }

  private static String type(Completion one) {
    return one.name().root() instanceof Place.Local local
        ? local.type().name()
        : Object.class.getName();
  }
}
