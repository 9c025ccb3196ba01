package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Bodies that lock one half of a read-write lock and unlock the other one. */
final class Halves {
  private Halves() {}

  /**
   * Whether the body mixes the halves up: it releases the other half, which it did not take, and an
   * exception may find the lock of the site held. A downgrade, which does nothing in between, does
   * not.
   */
  static boolean isMixed(Summaries summaries, Site site, Verdict verdict) {
    boolean mayThrow =
        verdict.leak(PathKind.UNCHECKED).isPresent() || verdict.leak(PathKind.THROWN).isPresent();
    if (!mayThrow || verdict.heldNames().stream().noneMatch(AccessPath::isHalf)) {
      return false;
    }
    Set<AccessPath> others = new HashSet<>();
    for (Step step : site.body().graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        others.addAll(released(summaries, site.body(), call));
      }
    }
    others.removeIf(other -> verdict.heldNames().stream().noneMatch(n -> n.isOtherHalf(other)));
    return !others.isEmpty() && others.stream().noneMatch(o -> takes(summaries, site.body(), o));
  }

  /** The names of what the call releases, itself or in the body that it calls. */
  private static Set<AccessPath> released(Summaries summaries, Body body, Event.Call call) {
    Set<AccessPath> names = releasedHere(summaries, body, call);
    if (names.isEmpty()) {
      for (MethodUnit target : summaries.targets(call)) {
        if (!target.mentions().releasing().isEmpty()) {
          summaries.body(target).ifPresent(b -> names.addAll(released(summaries, body, call, b)));
        }
      }
    }
    return summaries.fieldAliases().close(names);
  }

  private static Set<AccessPath> released(
      Summaries summaries, Body body, Event.Call call, Body callee) {
    Set<AccessPath> names = new HashSet<>();
    for (Step step : callee.graph().steps()) {
      if (step.event() instanceof Event.Call inner) {
        for (AccessPath name : releasedHere(summaries, callee, inner)) {
          Optional<AccessPath> here =
              Effects.outside(callee, name).flatMap(n -> Names.toCaller(n, call));
          here.ifPresent(n -> names.addAll(body.definitions().names(n, true)));
        }
      }
    }
    return names;
  }

  /** The names of what the call itself releases, for whatever check. */
  static Set<AccessPath> releasedHere(Summaries summaries, Body body, Event.Call call) {
    return Shapes.released(summaries, body, call, release -> true);
  }

  private static boolean takes(Summaries summaries, Body body, AccessPath name) {
    return summaries.sites(body).stream()
        .filter(site -> site.start() instanceof Start.AtSteps)
        .flatMap(site -> ((Start.AtSteps) site.start()).names().values().stream())
        .anyMatch(names -> names.containsKey(name));
  }
}
