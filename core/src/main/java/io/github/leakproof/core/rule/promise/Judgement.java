package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether one of the bodies that have a promise leaves its waiters alone. */
final class Judgement {
  private final Duties duties;
  private final Chains chains;
  private final Waiters waiters;
  private final IdleHandlers handlers;
  private final CompletionWalks walks;
  private final Turns turns;
  private final Rescuers rescuers;
  private final List<Judged> judged;
  private final List<Judged> completing;
  private final boolean isOfAnyMethods;

  Judgement(Summaries summaries, Completions completions) {
    this.duties = new Duties(summaries);
    this.chains = completions.chains();
    this.waiters = new Waiters(summaries, completions);
    this.handlers = new IdleHandlers(summaries);
    this.walks = new CompletionWalks(summaries);
    this.turns = new Turns(summaries);
    this.rescuers = new Rescuers(summaries, completions);
    List<Judged> bodies =
        completions.found().stream()
            .filter(one -> !completions.isAttached(one))
            .map(one -> judge(one))
            .toList();
    this.judged = bodies.stream().map(one -> startingOthers(one, bodies)).toList();
    this.completing = judged.stream().filter(Judged::completes).toList();
    this.isOfAnyMethods = completions.own().isPresent() && !areCalledOnce();
  }

  /**
   * A body that must complete the promise ends without; or nobody does where the source fails.
   *
   * @param body the body that ends; absent where nobody does
   * @param exit where it ends; absent where nobody does
   * @param kind how sure it is that it ends there
   * @param endings where the body completes the promise or hands it on; none where nobody ends
   * @param isMendable whether it is the only way in which the promise stays open
   */
  record Leak(
      Optional<Body> body,
      Optional<Node> exit,
      PathKind kind,
      List<Ending> endings,
      boolean isMendable) {}

  private record Owed(Judged body, PathKind kind, Node exit) {}

  private Judged judge(Completion one) {
    Verdict verdict = walks.of(one);
    return new Judged(one, verdict, verdict.isReleased());
  }

  /** To hand on code that completes the promise is as good, where the body is called once. */
  private Judged startingOthers(Judged one, List<Judged> bodies) {
    boolean starts =
        one.verdict().isEscaped()
            && duties.isTaskOrStage(one.completion())
            && bodies.stream()
                .anyMatch(o -> o.completes() && chains.isWithin(o.completion(), one.completion()));
    return starts ? new Judged(one.completion(), one.verdict(), true) : one;
  }

  /** The surest way in which the promise stays open. */
  Optional<Leak> leak() {
    if (completing.isEmpty()
        || judged.stream().anyMatch(j -> j.verdict().isExhausted())
        || isBackedByTask()) {
      return Optional.empty();
    }
    List<Owed> owed =
        judged.stream()
            .filter(j -> !isOfAnyMethods || !j.completes())
            .filter(j -> waiters.areThereWithout(j.completion()))
            .flatMap(j -> owed(j).stream())
            .toList();
    if (!owed.isEmpty()) {
      Owed surest = owed.stream().min(Comparator.comparing(Owed::kind)).orElseThrow();
      Body body = surest.body().completion().body();
      List<Ending> endings = Findings.endings(body, surest.body().verdict());
      boolean isOnly =
          owed.stream().map(o -> o.body().completion().body()).distinct().count() == 1
              && !(surest.body().completes() && isOpenOnFailure(surest.body()));
      return Optional.of(
          new Leak(Optional.of(body), Optional.of(surest.exit()), surest.kind(), endings, isOnly));
    }
    long open = isOfAnyMethods ? 0 : completing.stream().filter(this::isOpenOnFailure).count();
    return open > 0
        ? Optional.of(
            new Leak(Optional.empty(), Optional.empty(), PathKind.NORMAL, List.of(), open == 1))
        : Optional.empty();
  }

  /** Whether a task completes the promise whatever becomes of other code that does. */
  private boolean isBackedByTask() {
    return completing.stream()
        .filter(j -> duties.isTask(j.completion()) && !duties.isFailureHandler(j.completion()))
        .filter(j -> j.acts(j.verdict()))
        .anyMatch(j -> completing.stream().anyMatch(o -> areApart(o, j)));
  }

  /** Whether they are two, of which none makes the other. */
  private boolean areApart(Judged one, Judged other) {
    return one.verdict() != other.verdict() && !isWithin(one, other) && !isWithin(other, one);
  }

  private boolean isWithin(Judged inner, Judged outer) {
    return chains.isWithin(inner.completion(), outer.completion());
  }

  /** Whether the body is passed by where its source fails, and nobody else steps in. */
  private boolean isOpenOnFailure(Judged one) {
    Completion body = one.completion();
    return isNeeded(one)
        && (duties.isOnSuccessOnly(body) || duties.isBesideIdleHandler(body))
        && waiters.areThereWithout(body)
        && judged.stream().noneMatch(other -> other.acts() && isBackup(other, one));
  }

  /** Whether it is the only one that is to complete the promise, or the last of several is. */
  private static boolean isNeeded(Judged one) {
    return !one.completion().isOneOfMany() || one.verdict().leak(PathKind.NORMAL).isPresent();
  }

  /** Whether the other body may complete the promise where the source of this one fails. */
  private boolean isBackup(Judged other, Judged one) {
    boolean isCounted =
        judged.stream().anyMatch(j -> j.acts() && isWithin(other, j) && !isWithin(one, j));
    return areApart(one, other)
        && !isCounted
        && !arePassedByTogether(other.completion(), one.completion())
        && !chains.isAfterStartOnly(other.completion(), one.completion());
  }

  private boolean arePassedByTogether(Completion a, Completion b) {
    return duties.isOnSuccessOnly(a)
        && duties.isOnSuccessOnly(b)
        && (chains.isAfter(a, b) || chains.isAfter(b, a));
  }

  /**
   * Whether an object's own promise is completed by a task, or by the two methods of a callback: of
   * other methods nobody knows which are called at all.
   */
  private boolean areCalledOnce() {
    List<Completion> outermost =
        completing.stream()
            .filter(j -> completing.stream().noneMatch(o -> isWithin(j, o)))
            .map(Judged::completion)
            .toList();
    return outermost.stream().allMatch(duties::isTask)
        || (outermost.size() == 2
            && outermost.stream().filter(duties::isFailureHandler).count() == 1);
  }

  /** The exit at which the body has not done what it owes. */
  private Optional<Owed> owed(Judged one) {
    Verdict verdict = isAfterSuccess(one) ? walks.of(one.completion(), true) : one.verdict();
    for (PathKind kind : PathKind.values()) {
      Optional<Node> exit =
          verdict.leak(kind).filter(node -> !isMadeUpFor(one, kind) && isOwed(one, kind, node));
      if (exit.isPresent()) {
        return Optional.of(new Owed(one, kind, exit.get()));
      }
    }
    return Optional.empty();
  }

  private boolean isOwed(Judged one, PathKind kind, Node exit) {
    Completion body = one.completion();
    if (body.isOneOfMany()
        || isHandedOn(body, exit)
        || isRetrying(one, exit)
        || isListener(one)
        || turns.isOfAnother(body.body(), one.verdict(), exit)) {
      return false;
    }
    if (kind == PathKind.NORMAL && isStart(one)) {
      return false;
    }
    if (!one.completes()) {
      return kind == PathKind.NORMAL && isIdle(one);
    }
    return kind == PathKind.THROWN
        ? !rescuers.answerFor(body)
        : duties.isOwedOnEveryPath(body) || hasFailure(exit);
  }

  /** Whether a callback object's handler of failures ends there since it awaits another attempt. */
  private boolean isRetrying(Judged one, Node exit) {
    Completion body = one.completion();
    return !body.siblings().isEmpty()
        && duties.isFailureHandler(body)
        && handlers.takesNote(body.body(), exit);
  }

  /** Whether the body hears of failures only of something that is not asked for the result. */
  private boolean isListener(Judged one) {
    Completion body = one.completion();
    if (body.closure().isEmpty() || !duties.isFailureHandler(body) || duties.isTaskOrStage(body)) {
      return false;
    }
    List<Judged> others = completing.stream().filter(other -> areApart(one, other)).toList();
    return !others.isEmpty()
        && others.stream().noneMatch(other -> body.isTogetherWith(other.completion()));
  }

  /**
   * Whether the stage completes the promise where something could not be started: once it is, it
   * calls other code that does.
   */
  private boolean isStart(Judged one) {
    return duties.isStage(one.completion())
        && acts(one, true)
        && completing.stream()
            .filter(other -> areApart(one, other) && !duties.isTaskOrStage(other.completion()))
            .anyMatch(other -> !duties.isFailureHandler(other.completion()));
  }

  /** Whether the body is told of a failure and does nothing about it. */
  private boolean isIdle(Judged one) {
    Completion body = one.completion();
    List<MethodUnit> siblings = body.siblings();
    long others =
        completing.stream().filter(o -> o.completion().siblings().equals(siblings)).count();
    return others > 0
        && !one.verdict().isEscaped()
        && duties.isFailureHandler(body)
        && ((others == 1 && !(isOfAnyMethods && handlers.takesNote(body.body())))
            || siblings.isEmpty()
            || handlers.isOne(body.body(), body.instance()));
  }

  /**
   * Whether the body is told of a success only where an earlier stage has completed the promise, or
   * another one of the same source does.
   */
  private boolean isAfterSuccess(Judged one) {
    return duties.isStage(one.completion())
        && duties.isFailureHandler(one.completion())
        && completing.stream()
            .filter(o -> duties.isOnSuccessOnly(o.completion()))
            .filter(o -> o.verdict().leak(PathKind.NORMAL).isEmpty())
            .anyMatch(
                o ->
                    chains.isAfter(one.completion(), o.completion())
                        || Chains.areBeside(one.completion(), o.completion()));
  }

  /** Whether a later stage completes the promise where this one ends so. */
  private boolean isMadeUpFor(Judged one, PathKind kind) {
    boolean onSuccess = kind == PathKind.NORMAL;
    boolean onFailure = kind != PathKind.NORMAL || duties.isFailureHandler(one.completion());
    return judged.stream()
        .filter(o -> chains.isAfter(o.completion(), one.completion()))
        .anyMatch(o -> (!onSuccess || acts(o, false)) && (!onFailure || acts(o, true)));
  }

  private boolean acts(Judged one, boolean hasFailed) {
    Completion body = one.completion();
    boolean isTold =
        hasFailed
            ? duties.isFailureHandler(body) || !duties.isOnSuccessOnly(body)
            : duties.isStage(body);
    return isTold && one.acts(walks.of(body, hasFailed));
  }

  /** Whether the callback that has the promise hands itself on: it will be called again. */
  private static boolean isHandedOn(Completion one, Node exit) {
    boolean isInstance =
        one.name().root() instanceof Place.This || Nest.isAnonymous(one.body().unit().owner());
    return isInstance && exit.hasPassed(new Place.This());
  }

  /** Whether a failure has been caught on the way. */
  private static boolean hasFailure(Node exit) {
    return exit.walk().stream().anyMatch(n -> n.step().event() instanceof Event.Catch);
  }
}
