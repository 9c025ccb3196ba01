package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.promise.CancellableWork.Work;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the end of a promise makes work stop, whatever handle that work has. */
final class Cancellations {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Completions completions;
  private final CancelHooks hooks;
  private final Set<Place> handles = new HashSet<>();

  /**
   * Those of one promise.
   *
   * @param alarms work that can only fail it: to cancel that does not stop what it waits for
   */
  Cancellations(
      Summaries summaries, Completions completions, CancelHooks hooks, List<Work> alarms) {
    this.summaries = summaries;
    this.completions = completions;
    this.hooks = hooks;
    alarms.forEach(work -> work.place().ifPresent(place -> collect(work.body(), place)));
  }

  private void collect(Body body, Place handle) {
    Uses.aliases(summaries, body, Uses.origin(body, handle)).stream()
        .filter(Place.Local.class::isInstance)
        .forEach(handles::add);
  }

  /** Whether a handler is attached to the promise that cancels something else, or tells it. */
  boolean areHandled() {
    return completions.holders().stream()
        .map(Holder::body)
        .distinct()
        .flatMap(body -> hooks(body))
        .anyMatch(hook -> cancels(hook, hooks.told(hook), 0, new HashSet<>()) || tells(hook));
  }

  /** The bodies that the body attaches to the promise and that hear of its cancellation. */
  private Stream<Body> hooks(Body body) {
    return body.graph().steps().stream()
        .filter(step -> step.event() instanceof Event.Call call && hooks.isAttaching(body, call))
        .flatMap(
            step ->
                body.definitions().closures((Event.Call) step.event()).stream()
                    .filter(closure -> hooks.hears(body, step, closure)))
        .map(Closure::bodies)
        .flatMap(List::stream)
        .flatMap(unit -> summaries.body(unit).stream());
  }

  private boolean cancels(Body body, Told told, int depth, Set<MethodUnit> seen) {
    return depth <= DEPTH
        && seen.add(body.unit())
        && told.events(summaries, body).stream()
            .anyMatch(event -> cancels(body, event, told, depth, seen));
  }

  private boolean cancels(Body body, Event event, Told told, int depth, Set<MethodUnit> seen) {
    if (!(event instanceof Event.Call call)) {
      return false;
    }
    boolean isOther =
        !told.promise().contains(call.receiver())
            && (call.receiver() == null || !handles.contains(Uses.origin(body, call.receiver())));
    return (isOther && summaries.model(call.method()).has(TaskEffect.Cancel.class))
        || summaries.program().targets(call.method()).stream()
            .flatMap(target -> summaries.body(target).stream())
            .anyMatch(
                callee ->
                    cancels(
                        callee, told.inside(callee, call, hooks.promise(callee)), depth + 1, seen));
  }

  /** Whether the hook changes something that code which completes the promise asks for. */
  private boolean tells(Body hook) {
    return hooks.told(hook).events(summaries, hook).stream()
        .anyMatch(event -> completions.found().stream().anyMatch(one -> asks(one, event)));
  }

  private boolean asks(Completion one, Event change) {
    return one.body().graph().steps().stream()
        .flatMap(step -> step.edges().stream())
        .filter(Edge.When.class::isInstance)
        .flatMap(edge -> Questions.of(one.body(), ((Edge.When) edge).condition()))
        .anyMatch(
            question ->
                question instanceof Event.Load load
                    ? change instanceof Event.Store store && load.field().equals(store.field())
                    : question instanceof Event.Call call
                        && change instanceof Event.Call set
                        && isFlag(call, set));
  }

  /** A shared object is told something by the one call, and asked by the other. */
  private boolean isFlag(Event.Call question, Event.Call set) {
    return question.receiver() instanceof Place.Local flag
        && flag.equals(set.receiver())
        && completions.holders().stream().noneMatch(holder -> holder.place().equals(flag))
        && (set.result() == null || !set.arguments().isEmpty())
        && !question.method().equals(set.method());
  }

  /** Whether the code asks the promise if it is still wanted, before it goes on working. */
  boolean isPolledIn(Completion one) {
    Body body = one.body();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && isAbout(one, call)
          && summaries.model(call.method()).has(ResourceEffect.Query.class)
          && goesOn(one, step)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(Completion one, Event.Call call) {
    return call.receiver() != null
        && one.body().definitions().names(call.receiver(), false).contains(one.name());
  }

  private static boolean goesOn(Completion one, Step question) {
    BitSet after = one.body().after(question);
    List<Step> steps = one.body().graph().steps();
    return after.get(question.id())
        || after.stream()
            .mapToObj(steps::get)
            .anyMatch(s -> s.event() instanceof Event.Call call && !isAbout(one, call));
  }
}
