package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.task.OwedCalls.Owed;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks of a body that owes a count-down from its entry on. */
final class OwedWalks {
  private final Summaries summaries;
  private final LaterStages laterStages;
  private final CountingStages stages;
  private final EndedLatches endedLatches;

  OwedWalks(Summaries summaries) {
    this.summaries = summaries;
    this.laterStages = new LaterStages(summaries);
    this.stages = new CountingStages(summaries);
    this.endedLatches = new EndedLatches(summaries);
  }

  /** The walk from the body's entry, if it leaks and no loop counts down again and again. */
  Optional<Verdict> leak(Body body, List<Owed> same) {
    return same.stream().anyMatch(o -> isRepeated(body, o.step()))
        ? Optional.empty()
        : leak(body, same.get(0).call(), OwedCalls.names(same));
  }

  /** The walk from the body's entry, if it leaks. */
  Optional<Verdict> leak(Body body, Event.Call call, Set<AccessPath> names) {
    Map<AccessPath, Role> entries = new HashMap<>();
    names.forEach(name -> entries.put(name, Role.SELF));
    Verdict verdict =
        Explorer.follow(body, summaries, obligation(call), new Start.AtEntry(entries, Map.of()));
    return verdict.isExhausted() || verdict.worst().isEmpty() || endedLatches.contain(names)
        ? Optional.empty()
        : Optional.of(verdict);
  }

  /** Whether the body only fails to count down by failing, and a later stage does it then. */
  boolean isMadeUpFor(Scope scope, Event.Call call, Set<AccessPath> names, Verdict verdict) {
    return verdict.leak(PathKind.NORMAL).isEmpty()
        && laterStages.makeUpFor(scope, names, obligation(call));
  }

  /** Whether nobody counts down where the stage fails for which the body does. */
  boolean isPassedBy(Scope scope, Event.Call call, Set<AccessPath> names) {
    return !endedLatches.contain(names)
        && stages
            .source(scope, call)
            .filter(
                source ->
                    !laterStages.makeUpFor(
                        scope.outer().orElseThrow().body(), source, names, obligation(call)))
            .isPresent();
  }

  /** What the receiver of the call is owed. */
  private Obligation obligation(Event.Call call) {
    return summaries.owed(Pattern.LATCH_NOT_COUNTED_DOWN, call.method().owner());
  }

  /** Whether the body comes back to the step, unless that fails. */
  static boolean isRepeated(Body body, Step step) {
    return step.edges().stream()
        .filter(edge -> !(edge instanceof Edge.Thrown))
        .map(edge -> body.graph().step(edge.target()))
        .anyMatch(next -> next.equals(step) || body.after(next).get(step.id()));
  }

  /** The finding at a call that a path of the walk leaves out. */
  static Finding finding(Body body, Step step, Event.Call call, Verdict verdict) {
    PathKind worst = verdict.worst().orElseThrow();
    return TaskFindings.owed(
        Pattern.LATCH_NOT_COUNTED_DOWN, body, step, call, worst, verdict.leak(worst).orElseThrow());
  }
}
