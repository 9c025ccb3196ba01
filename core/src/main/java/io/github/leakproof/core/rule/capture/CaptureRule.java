package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Resources that a task uses which runs later (spec 2.8): between the call that hands the task over
 * and the close, the body must wait for it.
 */
public final class CaptureRule implements Rule {
  private static final String OTHERS = "the resource";

  private final Summaries summaries;
  private final CapturingBodies bodies;
  private final Closings closings;
  private final Carriers carriers;
  private final TaskWaits waits;
  private final TaskStarts starts;
  private final PassingParameters passing;

  public CaptureRule(Summaries summaries) {
    this.summaries = summaries;
    this.bodies = new CapturingBodies(summaries);
    this.closings = new Closings(summaries);
    this.carriers = new Carriers(summaries);
    this.waits = new TaskWaits(summaries);
    this.starts = new TaskStarts(summaries, carriers, waits, bodies);
    this.passing = new PassingParameters(summaries);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK);
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return bodies.isPossible(unit);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    if (!concerns(scope.outermost().body().unit())) {
      return;
    }
    Body body = scope.body();
    closings.of(body).forEach((roots, closes) -> closed(body, roots, closes, report));
    for (Place.Local parameter : passing.of(body)) {
      passed(body, parameter, report);
    }
  }

  private void closed(Body body, Set<Place> roots, List<Step> closes, Consumer<Finding> report) {
    if (roots.stream().anyMatch(this::isTask)) {
      return;
    }
    List<Step> steps =
        starts.of(body, carriers.ofResource(body, roots)).stream()
            .map(TaskStart::step)
            .distinct()
            .toList();
    for (Step step : steps) {
      Set<Place> carried = carriers.onWalksBy(step, body, roots);
      for (TaskStart start : starts.of(body, carried)) {
        if (start.step().equals(step)) {
          closed(body, start, roots, carried, closes).ifPresent(report);
        }
      }
    }
  }

  private Optional<Finding> closed(
      Body body, TaskStart start, Set<Place> roots, Set<Place> carried, List<Step> closes) {
    BitSet until = waits.of(body, start, TaskHandles.of(summaries, body, start, carried));
    addReplacements(body, roots, until);
    Verdict verdict = starts.after(body, start, until);
    return closes.stream()
        .filter(step -> verdict.isPassed(step) && !verdict.isExhausted())
        .findFirst()
        .map(
            close ->
                CaptureFindings.captured(
                    body, start.site(), start.reported(), name(roots), close.line(), false));
  }

  /** Whether the resource is itself a task: closing it is how it is told to end. */
  private boolean isTask(Place root) {
    return root instanceof Place.Local local
        && TaskBodies.isTaskType(summaries, local.type().name());
  }

  /** Where another resource takes the variable, the one that the task uses is not closed by it. */
  private static void addReplacements(Body body, Set<Place> roots, BitSet until) {
    for (Step step : body.graph().steps()) {
      if (Places.written(step.event()) instanceof Place.Local local && roots.contains(local)) {
        until.set(step.id());
      }
    }
  }

  private void passed(Body body, Place.Local parameter, Consumer<Finding> report) {
    Set<Place> carried = carriers.of(body, Set.of(parameter));
    for (TaskStart start : starts.of(body, carried)) {
      TaskHandles handles = TaskHandles.of(summaries, body, start, carried);
      if (!passing.isCallees(body, start)
          && !passing.isKept(body, start, handles)
          && starts.isLeft(body, start, handles)) {
        report.accept(
            CaptureFindings.captured(
                body,
                start.site(),
                start.reported(),
                name(Set.of(parameter)),
                body.unit().line(),
                true));
      }
    }
  }

  /** How messages name the resource. */
  private static String name(Set<Place> roots) {
    return roots.stream()
        .filter(Place.Local.class::isInstance)
        .flatMap(place -> Wording.name((Place.Local) place).stream())
        .min(String::compareTo)
        .orElse(OTHERS);
  }
}
