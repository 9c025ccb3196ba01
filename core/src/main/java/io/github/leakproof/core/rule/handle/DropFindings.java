package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.List;

/** Puts handles that are thrown away into words. */
final class DropFindings {
  private DropFindings() {}

  /**
   * The only handle of a task is thrown away.
   *
   * @param step where the task is started
   * @param last the call whose result nobody takes: that one, or what makes a further stage of it
   */
  static Finding dropped(
      Body body, Step step, Step last, Event.Call started, boolean repeats, ReleaseForm fix) {
    String name = LeakPath.text(started);
    String message =
        Wording.leaks(Pattern.FUTURE_DROPPED, name)
            + (repeats
                ? " the task repeats, and nobody here can end it. "
                : " nobody here can cancel the task or hears of its failure. ")
            + Wording.remedy(Pattern.FUTURE_DROPPED)
            + ".";
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(step.line(), name + " starts a task"));
    path.add(new PathStep(last.line(), "nobody takes the handle"));
    return Findings.plain(Pattern.FUTURE_DROPPED, body, last, PathKind.NORMAL, message, path, fix);
  }
}
