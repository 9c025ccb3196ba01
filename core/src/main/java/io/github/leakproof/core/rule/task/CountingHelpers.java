package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.rule.task.OwedCalls.Owed;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Methods that tasks alone call, and that count a latch down for them. */
final class CountingHelpers {
  private final Summaries summaries;
  private final TaskBodies tasks;
  private final OwedCalls calls;
  private final OwedWalks walks;

  CountingHelpers(Summaries summaries, TaskBodies tasks, OwedCalls calls, OwedWalks walks) {
    this.summaries = summaries;
    this.tasks = tasks;
    this.calls = calls;
    this.walks = walks;
  }

  /** A method that a task runs: it is the task's part, or the helper that counts down for it. */
  void check(Body body, List<Owed> all, Consumer<Finding> report) {
    List<TaskBodies.Caller> callers = tasks.callers(body.unit());
    if (callers.isEmpty() || !areAll(callers, body.unit())) {
      return;
    }
    Owed owed = all.get(0);
    List<Owed> same = all.stream().filter(o -> o.concerns(owed.names())).toList();
    if (all.stream().anyMatch(Owed::announces)) {
      calls.announcedLate(body, same).ifPresent(report);
      return;
    }
    Optional<Verdict> leak = walks.leak(body, same);
    if (leak.isPresent()) {
      if (callers.stream().allMatch(c -> calls.in(c.task().body()).isEmpty())) {
        report.accept(OwedWalks.finding(body, owed.step(), owed.call(), leak.get()));
      }
    } else if (same.stream().noneMatch(o -> OwedWalks.isRepeated(body, o.step()))) {
      callers.forEach(c -> checkCaller(c, owed, report));
    }
  }

  /** Whether tasks alone call the method: with other callers, it is not the task's own part. */
  private boolean areAll(List<TaskBodies.Caller> callers, MethodUnit unit) {
    Set<MethodUnit> tasks =
        callers.stream()
            .map(caller -> caller.task().outermost().body().unit())
            .collect(Collectors.toSet());
    return summaries.program().callers(unit.callName()).stream()
        .filter(caller -> !tasks.contains(caller))
        .noneMatch(caller -> isCalledBy(caller, unit));
  }

  private boolean isCalledBy(MethodUnit caller, MethodUnit unit) {
    return caller.callees().stream()
        .anyMatch(callee -> summaries.program().targets(callee).contains(unit));
  }

  private void checkCaller(TaskBodies.Caller caller, Owed owed, Consumer<Finding> report) {
    Body body = caller.task().body();
    Set<AccessPath> given = OwedCalls.given(body, caller.call(), owed);
    if (!given.isEmpty()
        && !OwedWalks.isRepeated(body, caller.step())
        && calls.in(body).isEmpty()
        && isFirst(body, caller.step(), given)) {
      walks
          .leak(body, caller.call(), given)
          .filter(v -> !walks.isMadeUpFor(caller.task(), owed.call(), given, v))
          .ifPresent(v -> report.accept(OwedWalks.finding(body, caller.step(), caller.call(), v)));
    }
  }

  /** Whether no helper that the body calls further up counts the same down. */
  private boolean isFirst(Body body, Step step, Set<AccessPath> names) {
    return body.graph().steps().stream()
        .filter(other -> OwedCalls.SOURCE_ORDER.compare(other, step) < 0)
        .noneMatch(other -> counts(body, other, names));
  }

  private boolean counts(Body body, Step step, Set<AccessPath> names) {
    return step.event() instanceof Event.Call call
        && summaries.program().targets(call.method()).stream()
            .filter(calls::owes)
            .flatMap(unit -> summaries.body(unit).stream())
            .flatMap(helper -> calls.in(helper).stream())
            .anyMatch(owed -> OwedCalls.given(body, call, owed).stream().anyMatch(names::contains));
  }
}
