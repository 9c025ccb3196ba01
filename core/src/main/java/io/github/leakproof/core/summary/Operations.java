package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;

/**
 * Bodies that return with a lock held although taking it is not their point: they have forgotten
 * it, whatever their siblings release.
 */
final class Operations {
  private Operations() {}

  /**
   * Whether the body of the site is such an operation, no wrapper. Where it keeps in a field
   * whether it got the lock, whoever is to release it will look there.
   */
  static boolean isOne(Summaries summaries, Site site, Verdict verdict) {
    return !HandOver.isTellingField(site)
        && (runsCallersCode(summaries, site)
            || hasBalancedTwin(summaries, site, verdict)
            || isUntold(summaries, site, verdict));
  }

  /**
   * Whether the body may itself fail to take the lock and returns as if it had, or the other way
   * round: nobody can know then. A class that is a lock may have other ways to tell.
   */
  private static boolean isUntold(Summaries summaries, Site site, Verdict verdict) {
    if (site.acquire().when() instanceof Outcome.Returned
        || Signals.isInherited(summaries, site)
        || verdict.heldNames().stream().anyMatch(HandOver::isOwnInstance)
        || !(site.start() instanceof Start.AtSteps start)) {
      return false;
    }
    Verdict failure = Explorer.followFailure(site.body(), summaries, site.obligation(), start);
    return verdict.isHeldDespiteResult()
        || failure.isFreeDespiteResult()
        || (!hasResult(site.body()) && failure.isFreeOnSomeReturn());
  }

  /** Whether the body returns values; a closure's own name says nothing of that. */
  private static boolean hasResult(Body body) {
    return body.graph().steps().stream()
        .anyMatch(step -> step.event() instanceof Event.Return result && result.value() != null);
  }

  /**
   * Whether the body runs code that its caller passes in while it has the lock: it is an operation
   * then, no wrapper. Conditions that it waits for are none, nor are elements that it asks for.
   */
  private static boolean runsCallersCode(Summaries summaries, Site site) {
    if (site.step() == null) {
      return false;
    }
    Body body = site.body();
    BitSet after = body.after(site.step());
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                after.get(step.id())
                    && step.event() instanceof Event.Call call
                    && call.receiver() != null
                    && body.definitions().isParameter(call.receiver())
                    && !call.type().name().equals("boolean")
                    && !summaries.model(call.method()).has(ResourceEffect.Extract.class)
                    && summaries.hierarchy().isFunctional(call.method().owner()));
  }

  /**
   * Whether the body takes and gives back the same lock of another parameter: an operation on two
   * objects, which forgets one of them.
   */
  private static boolean hasBalancedTwin(Summaries summaries, Site site, Verdict verdict) {
    return verdict.heldNames().stream().anyMatch(n -> isParameters(site, n))
        && summaries.sites(site.body()).stream()
            .filter(other -> other.pattern() == site.pattern())
            .filter(other -> verdict.heldNames().stream().anyMatch(n -> isTwin(site, n, other)))
            .map(summaries::verdict)
            .anyMatch(other -> other.isReleased() && !other.isHeldOnSomeReturn());
  }

  private static boolean isParameters(Site site, AccessPath name) {
    return site.body().definitions().isParameter(name.root());
  }

  private static boolean isTwin(Site site, AccessPath name, Site other) {
    return isParameters(site, name)
        && other.start() instanceof Start.AtSteps start
        && start.names().values().stream()
            .flatMap(names -> names.keySet().stream())
            .anyMatch(
                n ->
                    isParameters(site, n)
                        && !n.root().equals(name.root())
                        && n.selectors().equals(name.selectors()));
  }
}
