package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts findings into words (spec 1.5): what leaks, on which path, what to do. */
final class Findings {
  private Findings() {}

  /** Still held at an exit. */
  static Finding leak(Site site, Verdict verdict, PathKind kind, Node exit) {
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(site.line(), site.text() + " acquires it"));
    path.addAll(LeakPath.of(exit));
    String message = leaking(site.pattern(), site.text(), kind, exit);
    return finding(site, kind, message, path, Optional.empty(), endings(site, verdict));
  }

  private static String leaking(Pattern pattern, String what, PathKind kind, Node exit) {
    return Wording.leaks(pattern, what)
        + " "
        + LeakPath.summary(kind, exit)
        + ". "
        + Wording.remedy(pattern)
        + ".";
  }

  /** Released although the acquire call has failed. */
  static Finding releasedUnheld(Site site, Verdict verdict) {
    String message =
        "The release also runs when "
            + site.text()
            + " has failed, on what was never acquired. Acquire right before the try, and test the"
            + " result of a conditional acquire.";
    return finding(
        site,
        PathKind.NORMAL,
        message,
        List.of(new PathStep(site.line(), site.text() + " may fail")),
        Optional.empty(),
        endings(site, verdict));
  }

  /** Stored in a field that nobody releases. */
  static Finding unreleasedField(Site site, FieldUnit field) {
    String name = field.ref().name();
    String message =
        Wording.leaks(site.pattern(), site.text())
            + " it is stored in the field "
            + name
            + ", and no method of the class releases that. Release "
            + name
            + " in the class's close, stop or shutdown method, or let the creator of this object"
            + " pass it in.";
    return finding(
        site, PathKind.NORMAL, message, stored(site, field), Optional.of(field.ref()), List.of());
  }

  /** Stored over a value that nobody has released. */
  static Finding overwrittenField(Site site, FieldUnit field) {
    String name = field.ref().name();
    String message =
        Wording.leaks(site.pattern(), "what the field " + name + " held before")
            + " "
            + site.text()
            + " replaces it unreleased. Release the old value first.";
    return finding(
        site, PathKind.NORMAL, message, stored(site, field), Optional.of(field.ref()), List.of());
  }

  private static List<PathStep> stored(Site site, FieldUnit field) {
    return List.of(
        new PathStep(site.line(), site.text() + " acquires it"),
        new PathStep(field.line(), "it is kept in the field " + field.ref().name()));
  }

  /** A task may end without a call that it owes. */
  static Finding owed(
      Pattern pattern, Body body, Step step, Event.Call call, PathKind kind, Node exit) {
    String name = call.method().name() + "()";
    List<PathStep> path = new ArrayList<>(LeakPath.of(exit));
    path.add(new PathStep(step.line(), name + " is not reached"));
    String message = leaking(pattern, name, kind, exit);
    return plain(pattern, body, step, kind, message, path, ReleaseForm.NONE);
  }

  /**
   * A body that completes a promise may end without.
   *
   * @param exit where it ends; absent where nothing handles the failure of what it waits for
   * @param failing how fixed code fails the promise; empty where that is its author's matter
   */
  static Finding promise(
      Body body, Step step, Event.Call made, Optional<Node> exit, ReleaseForm failing) {
    Pattern pattern = Pattern.PROMISE_NEVER_COMPLETED;
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(step.line(), "the promise is made"));
    exit.ifPresent(node -> path.addAll(LeakPath.of(node)));
    String what =
        exit.map(node -> "where it is to be completed, the code may end without")
            .orElse("nothing completes it where what it waits for fails");
    String where = exit.map(node -> " in line " + LeakPath.lastLine(LeakPath.of(node))).orElse("");
    String message =
        Wording.leaks(pattern, LeakPath.text(made))
            + " "
            + what
            + where
            + ". "
            + Wording.remedy(pattern)
            + ".";
    return plain(pattern, body, step, PathKind.NORMAL, message, path, failing);
  }

  /** A task itself announces that there is one more party, when others may have gone on. */
  static Finding announcedLate(Body body, Step step, Event.Call call) {
    String name = call.method().name() + "()";
    String message =
        "The task that "
            + name
            + " announces runs already: who waits may have gone on without it. Call "
            + name
            + " before the task is started.";
    return plain(
        Pattern.LATCH_NOT_COUNTED_DOWN,
        body,
        step,
        PathKind.NORMAL,
        message,
        List.of(new PathStep(step.line(), name + " comes too late")),
        ReleaseForm.NONE);
  }

  /**
   * A task that runs later uses what is closed by then.
   *
   * @param what how messages name it
   * @param line where it is closed
   * @param isRequest whether it ends with the call that brought it
   */
  static Finding captured(
      Body body, Step step, Event.Call call, String what, int line, boolean isRequest) {
    Pattern pattern = Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK;
    String text = LeakPath.text(call);
    String end =
        isRequest
            ? " is over when this method returns. Call startAsync() before, or read what the task"
                + " needs before it starts."
            : " is closed in line " + line + ". " + Wording.remedy(pattern) + ".";
    List<PathStep> path =
        List.of(
            new PathStep(step.line(), text + " hands the task over"),
            new PathStep(line, what + (isRequest ? " is over" : " is closed")));
    String message = Wording.leaks(pattern, text) + " it uses " + what + ", which" + end;
    return plain(pattern, body, step, PathKind.NORMAL, message, path, ReleaseForm.NONE);
  }

  /** A hand-over without a bound. */
  static Finding blocking(Body body, Step step, Event.Call call, Effect.Block block) {
    String name = call.method().name() + "()";
    String message =
        name
            + " waits for ever once the queue is full and its consumer has stopped. Use the timed"
            + " form and decide what happens when time is up.";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a bound"));
    return plain(block.pattern(), body, step, PathKind.NORMAL, message, path, block.timed());
  }

  /** A wait for something else than room, without a bound. */
  static Finding waiting(Body body, Step step, Event.Call call, Effect.Block block) {
    String name = LeakPath.text(call);
    String message =
        Wording.leaks(block.pattern(), name)
            + " nothing bounds it, and what it waits for may never come. "
            + Wording.remedy(block.pattern())
            + ".";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a bound"));
    return plain(block.pattern(), body, step, PathKind.NORMAL, message, path, block.timed());
  }

  /** A task's loop without an end. */
  static Finding endless(Body body, Loop loop) {
    String message =
        Wording.leaks(Pattern.UNCANCELLABLE_TASK, "this task")
            + " no way leads out of it, and cancelling or shutdownNow only interrupts the thread. "
            + Wording.remedy(Pattern.UNCANCELLABLE_TASK)
            + ".";
    return new Finding(
        Pattern.UNCANCELLABLE_TASK,
        body.unit().owner().name(),
        loop.line(),
        loop.origin(),
        PathKind.NORMAL,
        message,
        List.of(new PathStep(loop.line(), "the loop begins anew each time")),
        Optional.empty(),
        ReleaseForm.NONE,
        List.of());
  }

  /**
   * The only handle of a task is thrown away.
   *
   * @param step where the task is started
   * @param last the call whose result nobody takes: that one, or what makes a further stage of it
   */
  static Finding dropped(
      Body body, Step step, Step last, Event.Call started, boolean repeats, ReleaseForm fix) {
    String name = LeakPath.text(started);
    String message =
        Wording.leaks(Pattern.FUTURE_DROPPED, name)
            + (repeats
                ? " the task repeats, and nobody here can end it. "
                : " nobody here can cancel the task or hears of its failure. ")
            + Wording.remedy(Pattern.FUTURE_DROPPED)
            + ".";
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(step.line(), name + " starts a task"));
    path.add(new PathStep(last.line(), "nobody takes the handle"));
    return plain(Pattern.FUTURE_DROPPED, body, last, PathKind.NORMAL, message, path, fix);
  }

  /** A network call without a timeout. */
  static Finding untimed(Body body, Step step, Event.Call call, ReleaseForm fix) {
    String name = LeakPath.text(call);
    String message =
        Wording.leaks(Pattern.REQUEST_WITHOUT_TIMEOUT, name)
            + " nothing sets a timeout. "
            + Wording.remedy(Pattern.REQUEST_WITHOUT_TIMEOUT)
            + ", so that a silent server cannot hold the thread.";
    List<PathStep> path = List.of(new PathStep(step.line(), name + " waits without a timeout"));
    return plain(Pattern.REQUEST_WITHOUT_TIMEOUT, body, step, PathKind.NORMAL, message, path, fix);
  }

  /** A finding that no site stands for. */
  private static Finding plain(
      Pattern pattern,
      Body body,
      Step step,
      PathKind kind,
      String message,
      List<PathStep> path,
      ReleaseForm fix) {
    return new Finding(
        pattern,
        body.unit().owner().name(),
        step.line(),
        step.origin(),
        kind,
        message,
        path,
        Optional.empty(),
        fix,
        List.of());
  }

  private static List<Ending> endings(Site site, Verdict verdict) {
    return endings(site.body(), verdict);
  }

  /** What ends the obligation on other paths of the body. */
  static List<Ending> endings(Body body, Verdict verdict) {
    List<Ending> endings = new ArrayList<>();
    verdict
        .endings()
        .forEach(
            (step, means) -> {
              Object origin = body.graph().step(step).origin();
              if (origin != null) {
                endings.add(new Ending(origin, means));
              }
            });
    return endings;
  }

  private static Finding finding(
      Site site,
      PathKind kind,
      String message,
      List<PathStep> path,
      Optional<FieldRef> field,
      List<Ending> endings) {
    return new Finding(
        site.pattern(),
        site.body().unit().owner().name(),
        site.line(),
        site.origin(),
        kind,
        message,
        path,
        field,
        site.acquire().release(),
        endings);
  }
}
