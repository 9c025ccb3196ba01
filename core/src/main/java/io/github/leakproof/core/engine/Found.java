package io.github.leakproof.core.engine;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding and what tells it apart from others wherever the lines are: nothing in it differs
 * between sources and their class files.
 *
 * @param place the class and the member around it
 * @param subject what acquires, as messages name it
 */
record Found(Finding finding, String place, String subject) {

  /**
   * A finding in its surroundings.
   *
   * @param scope the body that the finding is in
   */
  static Found in(Scope scope, Whereabouts whereabouts, Finding finding) {
    return new Found(finding, whereabouts.of(scope), subject(scope, finding));
  }

  int line() {
    return finding.line();
  }

  Pattern pattern() {
    return finding.pattern();
  }

  /** The findings of one class with their fingerprints; those alike are numbered as they come. */
  static List<Finding> fingerprinted(List<Found> inOrder) {
    Map<Fingerprint, Integer> known = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Found found : inOrder) {
      int ordinal = known.merge(found.fingerprint(1), 1, Integer::sum);
      findings.add(found.finding.knownBy(found.fingerprint(ordinal)));
    }
    return findings;
  }

  private Fingerprint fingerprint(int ordinal) {
    return Fingerprint.of(pattern(), place, subject, ordinal);
  }

  private static String subject(Scope scope, Finding finding) {
    List<Step> steps =
        scope.body().graph().steps().stream()
            .filter(step -> step.origin() != null && step.origin().equals(finding.origin()))
            .toList();
    return steps.stream()
        .map(Step::event)
        .filter(event -> event instanceof Event.Call call && !call.implicit())
        .map(event -> LeakPath.text((Event.Call) event))
        .findFirst()
        .orElseGet(() -> withoutCall(steps));
  }

  /** A handler, or else a parameter, a method reference or a loop, which go without a word. */
  private static String withoutCall(List<Step> steps) {
    return steps.stream().anyMatch(step -> step.event() instanceof Event.Catch) ? "catch" : "-";
  }
}
