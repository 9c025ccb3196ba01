package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Resources that a value stands for, of every check: responses, executors, timed-out futures. Held
 * at an exit they leak; stored in a field they are the field rule's. Of what leaks together with
 * what it comes from, by the same check, only the outermost is reported; what comes from something
 * that the body ends, ends with it.
 */
public final class ValueRule implements Rule {
  private static final String CLOSE = "close";

  private final Summaries summaries;
  private final OwnedParameters parameters;
  private final FieldRule fields;
  private final IdleValues idle;
  private final EndedOwners owners;
  private final KeptResults results;

  public ValueRule(Summaries summaries) {
    this.summaries = summaries;
    this.parameters = new OwnedParameters(summaries);
    this.fields = new FieldRule(summaries);
    this.idle = new IdleValues(summaries);
    this.owners = new EndedOwners(summaries);
    this.results = new KeptResults(summaries, fields);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.complementOf(
        EnumSet.of(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT, Pattern.UNBOUNDED_WAIT));
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return parameters.owns(unit);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    List<Site> sites = new ArrayList<>(parameters.sites(scope));
    sites.addAll(summaries.visitedWaits(scope.body()));
    for (Site site : summaries.sites(scope.body())) {
      if (site.kind() == Obligation.Kind.VALUE && !site.isConstruction()) {
        sites.add(site);
      }
    }
    Map<Pattern, Set<AccessPath>> leaks = new EnumMap<>(Pattern.class);
    Map<Pattern, Set<AccessPath>> ends = new EnumMap<>(Pattern.class);
    for (Site site : sites) {
      Set<AccessPath> leaking = leaks.computeIfAbsent(site.pattern(), p -> new HashSet<>());
      Set<AccessPath> ended = ends.computeIfAbsent(site.pattern(), p -> new HashSet<>());
      boolean isOfLeak = !Collections.disjoint(leaking, site.parents()) && !outlivesParent(site);
      if (isOfLeak || isMadeWith(site, leaking)) {
        leaking.addAll(site.values());
        continue;
      }
      if (!Collections.disjoint(ended, site.parents())) {
        continue;
      }
      if (isEnded(site)) {
        ended.addAll(site.values());
      }
      Optional<Finding> finding = check(site, scope);
      if (finding.isPresent()) {
        leaking.addAll(site.values());
        report.accept(finding.get());
      }
    }
    results.check(scope, report);
  }

  /** Whether the end of what it is got from leaves it open: a socket that a server has accepted. */
  private boolean outlivesParent(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.receiver() != null
        && endsAlone(call.method().owner());
  }

  /** Whether closing an object of the type closes nothing that was got from it. */
  private boolean endsAlone(String type) {
    List<ResourceEffect.Release> releases =
        summaries
            .model(new MethodRef(type, CLOSE, List.of(), TypeRef.VOID.name(), false))
            .all(ResourceEffect.Release.class)
            .toList();
    return !releases.isEmpty() && releases.stream().noneMatch(ResourceEffect.Release::children);
  }

  /** Whether an object is made with what leaks: it goes where that does. */
  private static boolean isMadeWith(Site site, Set<AccessPath> leaking) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.dispatch() == Event.Dispatch.NEW
        && call.arguments().stream().map(AccessPath::of).anyMatch(leaking::contains);
  }

  /** Whether the body ends what it has acquired on every path, by whatever name. */
  private boolean isEnded(Site site) {
    Verdict verdict = summaries.verdict(site);
    return site.pattern().endsWithParent()
        && site.isOwnValue()
        && verdict.isReleased()
        && verdict.worst().isEmpty()
        && !verdict.isExhausted()
        && !verdict.isEscaped()
        && verdict.stored().isEmpty()
        && verdict.returned().isEmpty();
  }

  private Optional<Finding> check(Site site, Scope scope) {
    Verdict verdict = summaries.verdict(site);
    Optional<PathKind> worst = verdict.worst();
    if (verdict.isExhausted()) {
      return Optional.empty();
    }
    if (worst.isPresent()
        && (idle.isIdle(site) || owners.isWaitForEnd(site) || fields.isLentOn(site))) {
      return Optional.empty();
    }
    if (worst.isPresent()) {
      if (OwnLocks.isOfLock(summaries, site, scope.outermost().body().unit())
          || OwnParts.isOfSuperclass(summaries, site)
          || fields.endsWithItsOrigin(site)) {
        return Optional.empty();
      }
      Node exit = verdict.leak(worst.get()).orElseThrow();
      return owners.isEnded(site, exit)
          ? Optional.empty()
          : Optional.of(ResourceFindings.leak(site, verdict, worst.get(), exit));
    }
    boolean isStored =
        !verdict.stored().isEmpty() && !(site.acquire().when() instanceof Outcome.Threw);
    return isStored
        ? fields.check(site, verdict, scope.outermost().body().unit())
        : fields.checkReturned(site, verdict);
  }
}
