package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.rule.Findings;
import io.github.leakproof.core.rule.LeakPath;
import io.github.leakproof.core.rule.Wording;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts what a body leaves held, and what lies unreleased in a field, into words. */
final class ResourceFindings {
  private ResourceFindings() {}

  /** Still held at an exit. */
  static Finding leak(Site site, Verdict verdict, PathKind kind, Node exit) {
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(site.line(), site.text() + " acquires it"));
    path.addAll(LeakPath.of(exit));
    String message = Findings.leaking(site.pattern(), site.text(), kind, exit);
    List<Ending> endings = endings(site, verdict);
    if (kind == PathKind.NORMAL) {
      verdict
          .leak(PathKind.THROWN)
          .flatMap(Node::thrower)
          .map(Step::origin)
          .ifPresent(origin -> endings.add(new Ending(origin, Means.LOST)));
    }
    return finding(site, kind, message, path, Optional.empty(), endings);
  }

  /** Still held at an exit of the task that is to release it. */
  static Finding leakOfTask(Site site, Verdict verdict, PathKind kind, Node exit) {
    List<PathStep> path = new ArrayList<>();
    path.add(new PathStep(site.line(), site.text() + " acquires it"));
    path.addAll(LeakPath.of(exit));
    String message =
        Findings.leaking(
            site.pattern(),
            site.text(),
            kind,
            exit,
            "In the task, put what comes before the release into a try, and it into its finally");
    return finding(site, kind, message, path, Optional.empty(), endings(site, verdict));
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
        "What the field "
            + name
            + " held before is never released: "
            + site.text()
            + " replaces it. Release the old value first.";
    return finding(
        site, PathKind.NORMAL, message, stored(site, field), Optional.of(field.ref()), List.of());
  }

  private static List<PathStep> stored(Site site, FieldUnit field) {
    return List.of(
        new PathStep(site.line(), site.text() + " acquires it"),
        new PathStep(field.line(), "it is kept in the field " + field.ref().name()));
  }

  private static List<Ending> endings(Site site, Verdict verdict) {
    List<Ending> endings = new ArrayList<>(Findings.endings(site.body(), verdict));
    verdict
        .lodging()
        .mapToObj(step -> site.body().graph().step(step).origin())
        .filter(Objects::nonNull)
        .forEach(origin -> endings.add(new Ending(origin, Means.KEPT)));
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
