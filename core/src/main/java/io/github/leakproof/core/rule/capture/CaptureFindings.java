package io.github.leakproof.core.rule.capture;

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
import java.util.List;

/** Puts into words what a task uses although it is closed by then. */
final class CaptureFindings {
  private CaptureFindings() {}

  /**
   * A task that runs later uses what is closed by then.
   *
   * @param what how messages name it
   * @param line where it is closed
   * @param isRequest whether it ends with the call that brought it
   */
  static Finding captured(
      Body body, Step step, Event.Call call, String what, int line, boolean isRequest) {
    Pattern pattern = Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK;
    String text = LeakPath.text(call);
    String end =
        isRequest
            ? " is over when this method returns. Call startAsync() before, or read what the task"
                + " needs before it starts."
            : " is closed in line " + line + ". " + Wording.remedy(pattern) + ".";
    List<PathStep> path =
        List.of(
            new PathStep(step.line(), text + " hands the task over"),
            new PathStep(line, what + (isRequest ? " is over" : " is closed")));
    String message = Wording.leaks(pattern, text) + " it uses " + what + ", which" + end;
    return Findings.plain(pattern, body, step, PathKind.NORMAL, message, path, ReleaseForm.NONE);
  }
}
