package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.rule.task.InterruptRule.Handler;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Puts forgotten interrupts into words. */
final class InterruptFindings {
  private InterruptFindings() {}

  /** Forgotten by the handler that receives it. */
  static Finding swallowed(Handler handler, Verdict verdict, Node exit) {
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(handler.entry().line(), "the interrupt is caught"));
    path.addAll(LeakPath.of(exit, "the body is left and nobody knows of it"));
    return swallowed(handler, verdict, "the body ends in line " + LeakPath.lastLine(path), path);
  }

  /** Forgotten again and again. */
  static Finding swallowedForEver(Handler handler, Verdict verdict) {
    return swallowed(
        handler,
        verdict,
        "the loop around it goes on",
        List.of(new PathStep(handler.entry().line(), "the interrupt is caught")));
  }

  private static Finding swallowed(
      Handler handler, Verdict verdict, String how, List<PathStep> path) {
    Pattern check = Pattern.INTERRUPT_SWALLOWED;
    return Findings.plain(
        check,
        handler.body(),
        handler.entry(),
        PathKind.NORMAL,
        Wording.leaks(check, "this handler")
            + " "
            + how
            + " as if nobody had asked this thread to stop. "
            + Wording.remedy(check)
            + ".",
        path,
        ReleaseForm.NONE,
        Findings.endings(handler.body(), verdict));
  }
}
