package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.walk.Body;
import java.util.List;

/** Puts waits without a bound into words. */
final class WaitFindings {
  private WaitFindings() {}

  /** A hand-over without a bound. */
  static Finding blocking(Body body, Step step, Event.Call call, WaitEffect.Block block) {
    String name = call.method().name() + "()";
    String message =
        name
            + " waits for ever once the queue is full and its consumer has stopped. Use the timed"
            + " form and decide what happens when time is up.";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a bound"));
    return Findings.plain(
        block.pattern(), body, step, PathKind.NORMAL, message, path, block.timed());
  }

  /** A wait for something else than room, without a bound. */
  static Finding waiting(Body body, Step step, Event.Call call, WaitEffect.Block block) {
    String name = LeakPath.text(call);
    String message =
        Wording.leaks(block.pattern(), name)
            + " nothing bounds it, and what it waits for may never come. "
            + Wording.remedy(block.pattern())
            + ".";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a bound"));
    return Findings.plain(
        block.pattern(), body, step, PathKind.NORMAL, message, path, block.timed());
  }
}
