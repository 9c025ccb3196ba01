package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ReleaseForm;
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
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts promises that nobody may complete into words. */
final class PromiseFindings {
  private PromiseFindings() {}

  /**
   * A body that completes a promise may end without.
   *
   * @param kind how sure it is that the code ends there
   * @param exit where it ends; absent where nothing handles the failure of what it waits for
   * @param ending the body that ends there
   * @param endings where that body completes the promise, or hands it on
   * @param failing how fixed code fails the promise; empty where that is its author's matter
   */
  static Finding promise(
      Body body,
      Step step,
      Event.Call made,
      PathKind kind,
      Optional<Node> exit,
      Body ending,
      List<Ending> endings,
      ReleaseForm failing) {
    Pattern pattern = Pattern.PROMISE_NEVER_COMPLETED;
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(step.line(), "the promise is made"));
    exit.ifPresent(node -> path.addAll(LeakPath.of(node, ending, body)));
    String what =
        exit.map(node -> "where it is to be completed, the code may end without")
            .orElse("nothing completes it where what it waits for fails");
    String where =
        exit.map(LeakPath::of)
            .map(steps -> " in line " + LeakPath.lastLine(steps) + LeakPath.elsewhere(ending, body))
            .orElse("");
    String message =
        Wording.leaks(pattern, LeakPath.text(made))
            + " "
            + what
            + where
            + ". "
            + Wording.remedy(pattern)
            + ".";
    return Findings.plain(pattern, body, step, kind, message, path, failing, endings);
  }
}
