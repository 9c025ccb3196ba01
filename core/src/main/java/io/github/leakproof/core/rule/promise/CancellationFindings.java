package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.rule.promise.CancellableWork.Work;
import io.github.leakproof.core.walk.Body;
import java.util.List;
import java.util.stream.Stream;

/** Puts promises whose cancellation nobody hears into words. */
final class CancellationFindings {
  private CancellationFindings() {}

  /**
   * Work goes on after the promise that it completes has been cancelled.
   *
   * @param hearing how fixed code hears of the cancellation; empty where no single handle would
   *     cancel all work
   */
  static Finding unheard(Body body, Step step, Event.Call made, Work work, ReleaseForm hearing) {
    Pattern check = Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED;
    Step start = work.step();
    String name = LeakPath.text(work.start());
    String elsewhere = LeakPath.elsewhere(work.body(), body);
    String starts = name + " starts what completes it";
    String message =
        Wording.leaks(check, "the promise of " + LeakPath.text(made))
            + " what "
            + name
            + " in line "
            + start.line()
            + elsewhere
            + " starts goes on. "
            + Wording.remedy(check)
            + ".";
    return Findings.plain(
        check,
        body,
        step,
        PathKind.NORMAL,
        message,
        List.of(
            new PathStep(step.line(), "the promise is made"),
            elsewhere.isEmpty()
                ? new PathStep(start.line(), starts)
                : new PathStep(0, starts + " in line " + start.line() + elsewhere)),
        fix(hearing, work),
        Stream.ofNullable(start.origin())
            .map(origin -> new Ending(origin, Ending.Means.STARTED))
            .toList());
  }

  /** The handler, with the handle named after the starting call's receiver, argument or result. */
  private static ReleaseForm fix(ReleaseForm hearing, Work work) {
    if (hearing.template().isEmpty()) {
      return ReleaseForm.NONE;
    }
    String cancel = work.cancelling().template().replace("$", handle(work.handle()));
    return new ReleaseForm(
        hearing.template().replace("$0", cancel),
        Stream.concat(hearing.imports().stream(), work.cancelling().imports().stream()).toList(),
        false);
  }

  private static String handle(Slot slot) {
    if (slot.isArgument()) {
      return "$argument" + slot.index();
    }
    return slot.equals(Slot.RECEIVER) ? "$receiver" : "$result";
  }
}
