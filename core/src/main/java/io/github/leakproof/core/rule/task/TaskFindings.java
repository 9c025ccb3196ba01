package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words how a task never ends, or ends without what it owes. */
final class TaskFindings {
  private TaskFindings() {}

  /** A task's loop without an end. */
  static Finding endless(Body body, Loop loop) {
    String message =
        Wording.leaks(Pattern.UNCANCELLABLE_TASK, "this task")
            + " no way leads out of it, and cancelling or shutdownNow only interrupts the thread. "
            + Wording.remedy(Pattern.UNCANCELLABLE_TASK)
            + ".";
    return new Finding(
        Pattern.UNCANCELLABLE_TASK,
        body.unit().owner().name(),
        loop.line(),
        loop.origin(),
        PathKind.NORMAL,
        message,
        List.of(new PathStep(loop.line(), "the loop begins anew each time")),
        Optional.empty(),
        ReleaseForm.NONE,
        List.of());
  }

  /** A task may end without a call that it owes. */
  static Finding owed(
      Pattern pattern, Body body, Step step, Event.Call call, PathKind kind, Node exit) {
    String name = call.method().name() + "()";
    List<PathStep> path = new ArrayList<>(LeakPath.of(exit));
    path.add(new PathStep(step.line(), name + " is not reached"));
    String message = Findings.leaking(pattern, name, kind, exit);
    return Findings.plain(pattern, body, step, kind, message, path, ReleaseForm.NONE);
  }

  /** A stage counts down where the one before it succeeds, and nobody does where that fails. */
  static Finding passedBy(Body body, Step step, Event.Call call) {
    String name = call.method().name() + "()";
    String message =
        Wording.leaks(Pattern.LATCH_NOT_COUNTED_DOWN, name)
            + " the stage before it may fail, and this one is passed by then. "
            + "Count down in a stage that is told of failures, too.";
    return Findings.plain(
        Pattern.LATCH_NOT_COUNTED_DOWN,
        body,
        step,
        PathKind.NORMAL,
        message,
        List.of(new PathStep(step.line(), name + " is not reached where the stage before fails")),
        ReleaseForm.NONE);
  }

  /** A task itself announces that there is one more party, when others may have gone on. */
  static Finding announcedLate(Body body, Step step, Event.Call call) {
    String name = call.method().name() + "()";
    String message =
        "The task that "
            + name
            + " announces runs already: who waits may have gone on without it. Call "
            + name
            + " before the task is started.";
    return Findings.plain(
        Pattern.LATCH_NOT_COUNTED_DOWN,
        body,
        step,
        PathKind.NORMAL,
        message,
        List.of(new PathStep(step.line(), name + " comes too late")),
        ReleaseForm.NONE);
  }
}
