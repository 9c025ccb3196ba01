package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Capacities;
import io.github.leakproof.core.rule.Origins;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.HoldOwners;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Locks and permits (spec 2.4): held at an exit, or released where the acquire has failed. */
public final class HoldRule implements Rule {
  private final Summaries summaries;
  private final HoldOwners owners;
  private final OwnSemaphores semaphores;
  private final HandedTasks tasks;
  private final Origins empty;

  public HoldRule(Summaries summaries) {
    this.summaries = summaries;
    this.owners = new HoldOwners(summaries);
    this.semaphores = new OwnSemaphores(summaries);
    this.tasks = new HandedTasks(summaries);
    this.empty =
        new Origins(summaries, (scope, call) -> Capacities.of(summaries, scope, call) == 0);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.LOCK_NOT_RELEASED, Pattern.PERMIT_NOT_RELEASED);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    for (Site site : summaries.sites(scope.body())) {
      if (site.kind() == Obligation.Kind.HOLD) {
        check(scope, site).ifPresent(report);
      } else if (isStamp(site)) {
        failure(site).ifPresent(report);
      }
    }
  }

  /**
   * The exit for which the body itself is to answer. A wrapper answers for the checked exceptions
   * with which it leaves its caller before it has handed the lock over.
   */
  private Optional<PathKind> answerable(Scope scope, Site site, Verdict verdict) {
    Optional<PathKind> worst = verdict.worst();
    if (worst.isEmpty()
        || owners.isSignal(site, verdict)
        || isLeftToCallback(site, verdict)
        || isAwaited(scope, site, verdict)
        || (worst.get() == PathKind.UNCHECKED && isOwnSemaphore(site))
        || owners.isBalanced(site)) {
      return Optional.empty();
    }
    boolean isHandedOver = owners.isHandedOver(site, verdict);
    if ((isHandedOver || isBrought(site, verdict)) && HandShakes.isPart(summaries, site)) {
      return Optional.empty();
    }
    return isHandedOver || isKeptForOthers(site, verdict) || owners.isTold(site, verdict)
        ? verdict.leak(PathKind.THROWN).map(exit -> PathKind.THROWN)
        : worst;
  }

  private boolean isOwnSemaphore(Site site) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED && semaphores.isOf(site);
  }

  /** Permits of a protocol between threads: a callback gives them back that the body has taken. */
  private boolean isLeftToCallback(Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && verdict
            .leak(PathKind.NORMAL)
            .filter(exit -> !verdict.isReleased() || mayStart(exit, site))
            .isPresent()
        && owners.isLeftToCallback(site, verdict);
  }

  /** Whether the walk makes a call, once it has the permit, that may have a callback run. */
  private boolean mayStart(Node exit, Site site) {
    return exit.walk().stream()
        .map(Node::step)
        .filter(step -> !step.equals(site.step()))
        .anyMatch(step -> step.event() instanceof Event.Call call && mayStart(call));
  }

  private boolean mayStart(Event.Call call) {
    CallModel model = summaries.model(call.method());
    return !call.implicit()
        && !model.has(FlowEffect.NoThrow.class)
        && !model.has(ResourceEffect.Extract.class);
  }

  private boolean isBrought(Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED && owners.isBroughtByOthers(site, verdict);
  }

  /** Permits that the body takes where there are some, for what others find and end. */
  private boolean isKeptForOthers(Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && !(site.acquire().when() instanceof Outcome.Returned)
        && isAsked(site)
        && owners.isKeptForOthers(site, verdict);
  }

  /** Whether the body looks at what the acquire call tells. */
  private static boolean isAsked(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.result() != null
        && site.body().graph().steps().stream().anyMatch(step -> looksAt(step, call.result()));
  }

  private static boolean looksAt(Step step, Place result) {
    return Places.read(step.event()).contains(result)
        || step.edges().stream()
            .anyMatch(edge -> edge instanceof Edge.When when && when.condition().equals(result));
  }

  /** Permits that only others bring: the semaphore begins without any, and this body gives none. */
  private boolean isAwaited(Scope scope, Site site, Verdict verdict) {
    return site.pattern() == Pattern.PERMIT_NOT_RELEASED
        && !verdict.isReleased()
        && site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.receiver() != null
        && empty.agree(scope, call.receiver());
  }

  private Optional<Finding> check(Scope scope, Site site) {
    Verdict verdict = summaries.verdict(site);
    if (verdict.isExhausted()) {
      return Optional.empty();
    }
    Optional<PathKind> kind = answerable(scope, site, verdict);
    if (kind.isPresent()) {
      Node exit = verdict.leak(kind.get()).orElseThrow();
      return Optional.of(ResourceFindings.leak(site, verdict, kind.get(), exit));
    }
    return failure(site).or(() -> inTask(scope, site, verdict));
  }

  private Optional<Finding> inTask(Scope scope, Site site, Verdict verdict) {
    return tasks
        .leak(scope, site, verdict)
        .map(leak -> ResourceFindings.leakOfTask(site, verdict, leak.kind(), leak.exit()));
  }

  /**
   * A number that stands for the hold, zero where there is none: whoever gives it back must ask.
   */
  private boolean isStamp(Site site) {
    return patterns().contains(site.pattern())
        && site.acquire().when() instanceof Outcome.ReturnedSomething
        && site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.type().name().equals("long");
  }

  private Optional<Finding> failure(Site site) {
    Verdict failure =
        Explorer.followFailure(
            site.body(), summaries, site.obligation(), (Start.AtSteps) site.start());
    return failure.isReleased()
            && !failure.isExhausted()
            && isReleasedUntold(site)
            && !owners.isCounted(site)
        ? Optional.of(ResourceFindings.releasedUnheld(site, summaries.verdict(site)))
        : Optional.empty();
  }

  /** Whether it is released as well where flags that the body sets tell that it is not held. */
  private boolean isReleasedUntold(Site site) {
    return Explorer.followToldFailure(
            site.body(), summaries, site.obligation(), (Start.AtSteps) site.start())
        .isReleased();
  }
}
