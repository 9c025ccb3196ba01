package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Permits that a body takes and its task gives back: where the task may fail before it does, and
 * nobody else gives them back, they are lost.
 */
final class HandedTasks {
  private final Summaries summaries;
  private final TaskBodies tasks;

  HandedTasks(Summaries summaries) {
    this.summaries = summaries;
    this.tasks = new TaskBodies(summaries);
  }

  /** An exit of a task with the permit still taken. */
  record Leak(PathKind kind, Node exit) {}

  /** How the only task that gives back what the site takes ends without that, if it may. */
  Optional<Leak> leak(Scope scope, Site site, Verdict verdict) {
    if (site.pattern() != Pattern.PERMIT_NOT_RELEASED) {
      return Optional.empty();
    }
    List<Step> releasing =
        scope.body().graph().steps().stream()
            .filter(step -> mayRelease(step.event(), site))
            .toList();
    return releasing.size() == 1
            && releasing.get(0).event() instanceof Event.Capture capture
            && verdict.isPassed(releasing.get(0))
        ? body(capture.closure())
            .filter(task -> tasks.isTask(new Scope(task, Optional.of(scope))))
            .flatMap(
                task ->
                    leak(task, Names.inside(capture.closure(), site.start().lastingNames()), site))
        : Optional.empty();
  }

  /** Whether permits are given back there, by the body itself or by code that it makes. */
  private boolean mayRelease(Event event, Site site) {
    return event instanceof Event.Capture capture
        ? capture.closure().bodies().stream()
            .anyMatch(unit -> summaries.mayRelease(unit, site.obligation().type()))
        : event instanceof Event.Call call
            && summaries.model(call.method()).has(ResourceEffect.Release.class);
  }

  private Optional<Body> body(Closure closure) {
    return closure.bodies().size() == 1 && closure.bodies().get(0).kind() == MethodUnit.Kind.CLOSURE
        ? summaries.body(closure.bodies().get(0))
        : Optional.empty();
  }

  private Optional<Leak> leak(Body task, Map<AccessPath, Role> names, Site site) {
    if (names.isEmpty() || task.closures().findAny().isPresent()) {
      return Optional.empty();
    }
    Verdict verdict =
        Explorer.follow(task, summaries, site.obligation(), new Start.AtEntry(names, Map.of()));
    return verdict.isExhausted() || verdict.isEscaped() || !verdict.isReleased()
        ? Optional.empty()
        : verdict
            .worst()
            .map(kind -> new Leak(kind, verdict.leak(kind).orElseThrow()))
            .filter(leak -> isFirstFailure(leak.exit()));
  }

  /** Whether the walk is interrupted by an exception, and that is not one of a handler. */
  private static boolean isFirstFailure(Node exit) {
    Node node = exit;
    while (node.parent() != null && !(node.via() instanceof Edge.Thrown)) {
      node = node.parent();
    }
    return node.parent() != null
        && node.parent().walk().stream().noneMatch(n -> n.step().event() instanceof Event.Catch);
  }
}
