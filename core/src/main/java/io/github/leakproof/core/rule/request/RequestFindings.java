package io.github.leakproof.core.rule.request;

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

/** Puts network calls without a timeout into words. */
final class RequestFindings {
  private RequestFindings() {}

  /** A network call without a timeout. */
  static Finding untimed(Body body, Step step, Event.Call call, ReleaseForm fix) {
    String name = LeakPath.text(call);
    String message =
        Wording.leaks(Pattern.REQUEST_WITHOUT_TIMEOUT, name)
            + " nothing sets a timeout. "
            + Wording.remedy(Pattern.REQUEST_WITHOUT_TIMEOUT)
            + ", so that a silent server cannot hold the thread.";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a timeout"));
    return Findings.plain(
        Pattern.REQUEST_WITHOUT_TIMEOUT, body, step, PathKind.NORMAL, message, path, fix);
  }
}
