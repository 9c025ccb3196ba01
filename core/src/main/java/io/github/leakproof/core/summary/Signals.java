package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Semaphores as signals between threads: whoever takes a permit is not the one to give it back. */
final class Signals {
  private Signals() {}

  static boolean isSignal(Summaries summaries, Site site, Verdict verdict) {
    return isForeignPermit(summaries, site, verdict) || isReleasedByClosure(summaries, site);
  }

  /** A callee took the permit, and no path of this body gives it back. */
  static boolean isForeignPermit(Summaries summaries, Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && isInherited(summaries, site)
        && !verdict.isReleased()
        && !isGuarded(site);
  }

  /**
   * Whether the callee yields an object that stands for the permit: whoever has it is to end it.
   */
  private static boolean isGuarded(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.result() != null
        && Stream.concat(site.named(Role.WRAPPER).stream(), site.values().stream())
            .anyMatch(name -> name.root().equals(call.result()));
  }

  /**
   * Whether the body puts what it was given where others find it, or takes out for its caller what
   * others have put there: the permit counts such elements, and whoever does the opposite gives it
   * back.
   */
  static boolean isOfElement(Summaries summaries, Site site) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && site.step() != null
        && site.body().after(site.step()).stream()
            .mapToObj(site.body().graph()::step)
            .anyMatch(
                step ->
                    step.event() instanceof Event.Call call
                        && (keepsParameter(summaries, site.body(), call)
                            || returnsElement(summaries, site.body(), call)));
  }

  private static boolean returnsElement(Summaries summaries, Body body, Event.Call call) {
    return summaries.model(call.method()).has(ResourceEffect.Extract.class)
        && isInField(body, call.receiver())
        && body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Return result
                        && result.value() != null
                        && body.definitions().mayHold(result.value(), call.result()));
  }

  private static boolean keepsParameter(Summaries summaries, Body body, Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Keep.class)
        .anyMatch(
            keep ->
                isParameter(body, Places.operand(call, keep.value()))
                    && isInField(body, Places.operand(call, keep.holder())));
  }

  private static boolean isParameter(Body body, @Nullable Place place) {
    return place != null && body.definitions().isParameter(place);
  }

  private static boolean isInField(Body body, @Nullable Place place) {
    return place != null && body.definitions().only(place).orElse(null) instanceof Event.Load;
  }

  /** Whether a callee acquires, not the catalogue's own call. */
  static boolean isInherited(Summaries summaries, Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && !summaries.model(call.method()).has(ResourceEffect.Acquire.class);
  }

  /** A callback finds the semaphore by itself, in an object that it will be given. */
  private static boolean isGivenBack(
      Summaries summaries, Event.Capture capture, AccessPath name, Site site) {
    Shapes shapes = new Shapes(summaries);
    return !name.isPlace()
        && !(name.root() instanceof Place.This)
        && capture.closure().bodies().stream().anyMatch(u -> shapes.release(u, name, site));
  }

  /** The steps that may come before the permit has been taken for the first time. */
  private static BitSet before(FlowGraph graph, Start.AtSteps start) {
    return graph.reached(
        List.of(graph.step(FlowGraph.ENTRY)),
        (step, edge) -> !start.names().containsKey(edge.target()));
  }

  private static boolean isReleasedByClosure(Summaries summaries, Site site) {
    if (!(site.start() instanceof Start.AtSteps start)) {
      return false;
    }
    Map<AccessPath, Role> names = new HashMap<>();
    start.names().values().forEach(names::putAll);
    BitSet before = before(site.body().graph(), start);
    for (Step step : site.body().graph().steps()) {
      if (step.event() instanceof Event.Capture capture && before.get(step.id())) {
        BitSet after = site.body().after(step);
        if (start.names().keySet().stream().noneMatch(after::get)) {
          continue;
        }
        Map<AccessPath, Role> seen = Names.inside(capture.closure(), names);
        if (!seen.isEmpty() && summaries.mayTake(capture.closure(), seen, site.obligation())) {
          return true;
        }
        if (names.keySet().stream().anyMatch(n -> isGivenBack(summaries, capture, n, site))) {
          return true;
        }
      }
    }
    return false;
  }
}
