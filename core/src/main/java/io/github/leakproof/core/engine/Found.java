package io.github.leakproof.core.engine;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Fingerprint;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A finding and what tells it apart from others wherever the lines are: nothing in it differs
 * between sources and their class files.
 *
 * @param member the member around it, with the simple names of its parameters' types
 * @param subject what acquires, as messages name it
 */
record Found(Finding finding, String member, String subject) {
  private static final String INITIALISATION = "<init>";
  private static final String STATIC_INITIALISATION = "<clinit>";

  /**
   * A finding in its surroundings.
   *
   * @param method the member that the engine looks at
   * @param scope the body within it that the finding is in
   */
  static Found in(MethodUnit method, Scope scope, Finding finding) {
    return new Found(finding, member(method), subject(scope, finding));
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
    return Fingerprint.of(pattern(), finding.className(), member, subject, ordinal);
  }

  /** Class files have the initialisers of fields in the constructors. */
  private static String member(MethodUnit method) {
    return switch (method.kind()) {
      case CONSTRUCTOR, INITIALIZER -> INITIALISATION;
      case STATIC_INITIALIZER -> STATIC_INITIALISATION;
      case METHOD, CLOSURE -> signature(method.ref());
    };
  }

  private static String signature(MethodRef method) {
    return method.parameterTypes().stream()
        .map(Found::simple)
        .collect(Collectors.joining(",", method.name() + "(", ")"));
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
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
