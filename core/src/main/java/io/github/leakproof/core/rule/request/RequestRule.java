package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.WaitEffect.Await;
import io.github.leakproof.core.catalogue.WaitEffect.Untimed;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.request.Untimeds.Creation;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Places;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Network calls that may wait for ever (spec 2.6): a question of where the request, connection or
 * client comes from, and whether anybody gives it a timeout.
 */
public final class RequestRule implements Rule {
  private final Summaries summaries;
  private final Untimeds untimeds;

  public RequestRule(Summaries summaries) {
    this.summaries = summaries;
    this.untimeds = new Untimeds(summaries);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.REQUEST_WITHOUT_TIMEOUT);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    Set<Object> seen = new HashSet<>();
    scope.body().graph().steps().stream()
        .filter(step -> step.event() instanceof Event.Call)
        .sorted(Comparator.comparing(Step::line))
        .forEach(step -> check(scope, step, seen, report));
  }

  private void check(Scope scope, Step step, Set<Object> seen, Consumer<Finding> report) {
    Event.Call call = (Event.Call) step.event();
    Optional<Untimed> made = summaries.model(call.method()).first(Untimed.class);
    if (made.filter(Untimed::reported).isPresent()
        && !isForSubclass(call)
        && untimeds.staysUntimed(scope, call, made.get())
        && !untimeds.isConfigured(scope, call)) {
      report.accept(finding(scope, step, call, made.get().fix()));
    }
    summaries
        .model(call.method())
        .all(Await.class)
        .forEach(await -> check(scope, step, call, await, seen, report));
  }

  /** Whether the call makes the superclass's part of an object, whose class may set a timeout. */
  private static boolean isForSubclass(Event.Call call) {
    return call.method().isConstructor() && call.dispatch() != Event.Dispatch.NEW;
  }

  private void check(
      Scope scope,
      Step step,
      Event.Call call,
      Await await,
      Set<Object> seen,
      Consumer<Finding> report) {
    Place place = Places.operand(call, await.on());
    if (place == null) {
      return;
    }
    boolean isOfMaker = await.report() == Await.Report.CREATION;
    List<Creation> made =
        isOfMaker
            ? untimeds.creationsOfCallers(scope, place, step)
            : untimeds.creations(scope, place, step);
    if (made.isEmpty()
        || made.stream().anyMatch(creation -> untimeds.isConfigured(creation, call))
        || untimeds.isToldEachTime(scope, call)
        || (await.report() == Await.Report.FIRST && !seen.addAll(made))) {
      return;
    }
    if (!isOfMaker) {
      report.accept(finding(scope, step, call, await.fix()));
      return;
    }
    for (Creation creation : made) {
      if (creation.isInNestOf(scope)) {
        report.accept(finding(creation.scope(), creation.step(), creation.call(), await.fix()));
      }
    }
  }

  private static Finding finding(Scope scope, Step step, Event.Call call, ReleaseForm fix) {
    return RequestFindings.untimed(scope.body(), step, call, fix);
  }
}
