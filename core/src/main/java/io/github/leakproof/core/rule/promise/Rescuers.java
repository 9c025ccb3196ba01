package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Methods of the compilation that run code which completes a promise, and complete it themselves
 * where that code throws; or pass the exception on to whoever has called them, who does.
 */
final class Rescuers {
  private static final String ANYTHING = "java.lang.Throwable";

  private final Summaries summaries;
  private final Completions completions;

  Rescuers(Summaries summaries, Completions completions) {
    this.summaries = summaries;
    this.completions = completions;
  }

  /** Whether somebody completes the promise wherever the code throws. */
  boolean answerFor(Completion failing) {
    return failing.closure().isPresent()
        && !failing.uses().isEmpty()
        && failing.uses().stream().allMatch(use -> isAnswered(failing, use));
  }

  private boolean isAnswered(Completion failing, Use use) {
    List<Body> callees =
        summaries.program().targets(use.call().method()).stream()
            .flatMap(target -> summaries.body(target).stream())
            .filter(callee -> use.slot().isArgument())
            .filter(callee -> use.slot().index() < callee.graph().parameters().size())
            .toList();
    return !callees.isEmpty()
        && callees.stream()
            .allMatch(
                callee ->
                    catches(callee, use)
                        || (throwsOn(callee, use)
                            && completes(thrown(use.body(), use.step(), failing.name()))));
  }

  /** Whether the callee, or code that it makes, completes the promise where the code throws. */
  private boolean catches(Body callee, Use use) {
    Map<AccessPath, Role> names = names(callee, use);
    Place code = callee.graph().parameters().get(use.slot().index());
    Stream<Body> inner = callee.closures().flatMap(unit -> summaries.body(unit).stream());
    return Stream.concat(Stream.of(callee), inner)
        .anyMatch(body -> completes(thrown(body, code, names)));
  }

  private boolean throwsOn(Body callee, Use use) {
    Place code = callee.graph().parameters().get(use.slot().index());
    Verdict verdict = thrown(callee, code, Map.of(AccessPath.of(code), Role.SELF));
    return verdict.leak(PathKind.NORMAL).isEmpty() && verdict.leak(PathKind.THROWN).isPresent();
  }

  private static boolean completes(Verdict verdict) {
    return (verdict.isReleased() || verdict.isEscaped())
        && verdict.leak(PathKind.NORMAL).isEmpty()
        && verdict.leak(PathKind.THROWN).isEmpty();
  }

  /** What the callee has of the promise: itself, and other code that completes it. */
  private Map<AccessPath, Role> names(Body callee, Use use) {
    Map<AccessPath, Role> names = new HashMap<>();
    List<Place.Local> parameters = callee.graph().parameters();
    for (int i = 0; i < parameters.size() && i < use.call().arguments().size(); i++) {
      if (i != use.slot().index()) {
        Place parameter = parameters.get(i);
        if (completions.holders().contains(new Holder(callee, parameter))) {
          names.put(AccessPath.of(parameter), Role.SELF);
        } else if (isCode(use.body(), use.call().arguments().get(i))) {
          names.put(AccessPath.of(parameter), Role.WRAPPER);
        }
      }
    }
    return names;
  }

  private boolean isCode(Body body, Place argument) {
    return body.definitions().closures(argument).stream()
        .anyMatch(
            closure ->
                completions.found().stream()
                    .anyMatch(one -> one.closure().filter(closure::equals).isPresent()));
  }

  /** How the walks end that begin where the body runs the code, and it throws. */
  private Verdict thrown(Body body, Place code, Map<AccessPath, Role> names) {
    return thrown(
        body,
        body.graph().steps().stream()
            .filter(step -> step.event() instanceof Event.Call call && code.equals(call.receiver()))
            .collect(Collectors.toMap(Step::id, step -> names)));
  }

  private Verdict thrown(Body body, Step call, AccessPath promise) {
    return thrown(body, Map.of(call.id(), Map.of(promise, Role.SELF)));
  }

  private Verdict thrown(Body body, Map<Integer, Map<AccessPath, Role>> at) {
    return Explorer.follow(
        body,
        summaries,
        summaries.owed(Pattern.PROMISE_NEVER_COMPLETED, Object.class.getName()),
        new Start.AtSteps(at, new Outcome.Threw(ANYTHING)));
  }
}
