package io.github.leakproof.core.engine;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.capture.CaptureRule;
import io.github.leakproof.core.rule.handle.DropRule;
import io.github.leakproof.core.rule.promise.CancellationRule;
import io.github.leakproof.core.rule.promise.PromiseRule;
import io.github.leakproof.core.rule.request.RequestRule;
import io.github.leakproof.core.rule.resource.HoldRule;
import io.github.leakproof.core.rule.resource.ValueRule;
import io.github.leakproof.core.rule.task.InterruptRule;
import io.github.leakproof.core.rule.task.LatchRule;
import io.github.leakproof.core.rule.task.TaskRule;
import io.github.leakproof.core.rule.wait.BlockingRule;
import io.github.leakproof.core.rule.wait.WaitRule;
import io.github.leakproof.core.summary.Summaries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All checks over one compilation. Keeps summaries and class facts between classes; not for
 * concurrent use.
 */
public final class Engine {
  private final Summaries summaries;
  private final Whereabouts whereabouts;
  private final Set<Pattern> enabled;
  private final List<Rule> rules;
  private final List<String> notes = new ArrayList<>();

  /**
   * An engine for one compilation.
   *
   * @param program the code under analysis
   * @param catalogue what is known of libraries
   * @param settings what users set
   * @param enabled the checks to run; others cost nothing
   */
  public Engine(Program program, Catalogue catalogue, Settings settings, Set<Pattern> enabled) {
    this.summaries = new Summaries(program, catalogue, settings);
    this.whereabouts = new Whereabouts(summaries);
    this.enabled = Set.copyOf(enabled);
    this.rules =
        Stream.of(
                new ValueRule(summaries),
                new HoldRule(summaries),
                new BlockingRule(summaries),
                new WaitRule(summaries),
                new InterruptRule(summaries),
                new TaskRule(summaries),
                new RequestRule(summaries),
                new LatchRule(summaries),
                new PromiseRule(summaries),
                new CancellationRule(summaries),
                new CaptureRule(summaries),
                new DropRule(summaries))
            .filter(rule -> !Collections.disjoint(rule.patterns(), enabled))
            .toList();
  }

  /** Where a check has something to say: it says one thing there. */
  private record Place(Pattern pattern, int line, @Nullable Object origin) {
    static Place of(Finding finding) {
      return new Place(finding.pattern(), finding.line(), finding.origin());
    }
  }

  /** The findings in one class, without its nested classes, ordered by line and check. */
  public List<Finding> findings(ClassUnit unit) {
    if (enabled.isEmpty()) {
      return List.of();
    }
    Map<Place, Found> findings = new LinkedHashMap<>();
    for (MethodUnit method : unit.methods()) {
      try {
        check(method, findings);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        notes.add("internal error in " + method.ref() + ": " + e);
      }
    }
    if (findings.isEmpty()) {
      return List.of();
    }
    return Found.fingerprinted(
        findings.values().stream()
            .sorted(Comparator.comparing(Found::line).thenComparing(Found::pattern))
            .toList());
  }

  private void check(MethodUnit method, Map<Place, Found> findings) {
    if (!summaries.mayAcquire(method) && rules.stream().noneMatch(r -> r.concerns(method))) {
      return;
    }
    summaries
        .body(method)
        .ifPresent(
            body ->
                Scope.all(summaries, body)
                    .forEach(scope -> rules.forEach(rule -> run(rule, scope, findings))));
  }

  private void run(Rule rule, Scope scope, Map<Place, Found> findings) {
    rule.check(
        scope,
        finding -> {
          if (enabled.contains(finding.pattern())) {
            findings.computeIfAbsent(Place.of(finding), p -> Found.in(scope, whereabouts, finding));
          }
        });
  }

  /** What went wrong inside the engine so far: one line each, in order of occurrence. */
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
