package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Resources that a closure makes for a holder to keep: {@code map.computeIfAbsent(key, k ->
 * open(k))}. They are the holder's, and what becomes of that is a matter of the body around.
 */
final class KeptResults {
  private final Summaries summaries;
  private final FieldRule fields;

  KeptResults(Summaries summaries, FieldRule fields) {
    this.summaries = summaries;
    this.fields = fields;
  }

  /** Judges all calls of the scope's own body. */
  void check(Scope scope, Consumer<Finding> report) {
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        summaries
            .model(call.method())
            .all(ResourceEffect.KeepResult.class)
            .forEach(keep -> check(scope.body(), step, call, keep, report));
      }
    }
  }

  private void check(
      Body body,
      Step step,
      Event.Call call,
      ResourceEffect.KeepResult keep,
      Consumer<Finding> report) {
    Place closure = Places.operand(call, keep.closure());
    Place holder = Places.operand(call, keep.holder());
    if (closure == null
        || holder == null
        || !(body.definitions().only(closure).orElse(null) instanceof Event.Capture capture)) {
      return;
    }
    for (MethodUnit unit : capture.closure().bodies()) {
      for (Site site : returned(unit)) {
        check(body, step, call, holder, site).ifPresent(report);
      }
    }
  }

  /** What the closure makes and gives back, as it is or in an object that has it. */
  private List<Site> returned(MethodUnit unit) {
    List<Site> sites = new ArrayList<>();
    Optional<Body> made = summaries.mayAcquire(unit) ? summaries.body(unit) : Optional.empty();
    for (Site site : made.map(summaries::sites).orElse(List.of())) {
      if (site.isOwnValue() && !summaries.verdict(site).returned().isEmpty()) {
        sites.add(site);
      }
    }
    return sites;
  }

  private Optional<Finding> check(Body body, Step step, Event.Call call, Place holder, Site site) {
    for (AccessPath name : body.definitions().names(holder, false)) {
      if (!name.isPlace()) {
        return check(body, site, name, Role.HOLDER);
      }
    }
    Verdict verdict =
        Explorer.follow(body, summaries, site.obligation(), start(step, call, holder, site));
    boolean isAnsweredFor =
        verdict.isExhausted()
            || verdict.isReleased()
            || verdict.isEscaped()
            || !verdict.returned().isEmpty();
    if (isAnsweredFor) {
      return Optional.empty();
    } else if (!verdict.stored().isEmpty()) {
      return verdict.stored().entrySet().stream()
          .flatMap(stored -> check(body, site, stored.getKey(), stored.getValue()).stream())
          .findFirst();
    }
    return isMadeBy(body, holder)
        ? verdict.leak(PathKind.NORMAL).map(exit -> leak(site, exit))
        : Optional.empty();
  }

  /** Judges what lies in a field. */
  private Optional<Finding> check(Body body, Site site, AccessPath name, Role role) {
    return StoredResource.of(summaries.program(), body.unit().owner(), name, role)
        .flatMap(kept -> fields.check(site, kept));
  }

  /** The closure must go on to return what it makes: the end belongs into the body around. */
  private Finding leak(Site site, Node exit) {
    return ResourceFindings.leak(site, summaries.verdict(site), PathKind.NORMAL, exit).withoutFix();
  }

  /** From the call on, which may also return what the holder keeps then. */
  private Start.AtSteps start(Step step, Event.Call call, Place holder, Site site) {
    Map<AccessPath, Role> names = new HashMap<>(Map.of(AccessPath.of(holder), Role.HOLDER));
    if (call.result() != null && summaries.model(call.method()).has(ResourceEffect.Extract.class)) {
      boolean isItself = summaries.verdict(site).returned().contains(List.of());
      names.put(AccessPath.of(call.result()), isItself ? Role.SELF : Role.WRAPPER);
    }
    return new Start.AtSteps(Map.of(step.id(), names), new Outcome.Returned());
  }

  /** Whether nobody else can have the holder: the call or a creation has just made it. */
  private static boolean isMadeBy(Body body, Place holder) {
    return !body.definitions().isParameter(holder)
        && body.definitions().only(holder).filter(e -> !(e instanceof Event.Load)).isPresent();
  }
}
