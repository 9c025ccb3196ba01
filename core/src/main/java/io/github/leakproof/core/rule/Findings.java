package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes findings (spec 1.5) of what all rules know alike: what leaks, on which path, what to do.
 */
public final class Findings {
  private Findings() {}

  /** What leaks, where the walk ends, and what to do. */
  public static String leaking(Pattern pattern, String what, PathKind kind, Node exit) {
    return leaking(pattern, what, kind, exit, Wording.remedy(pattern));
  }

  /** The same with another remedy, without the full stop. */
  public static String leaking(
      Pattern pattern, String what, PathKind kind, Node exit, String remedy) {
    return Wording.leaks(pattern, what) + " " + LeakPath.summary(kind, exit) + ". " + remedy + ".";
  }

  /** A finding that no site stands for. */
  public static Finding plain(
      Pattern pattern,
      Body body,
      Step step,
      PathKind kind,
      String message,
      List<PathStep> path,
      ReleaseForm fix) {
    return plain(pattern, body, step, kind, message, path, fix, List.of());
  }

  /** The same, with what ends the obligation on other paths. */
  public static Finding plain(
      Pattern pattern,
      Body body,
      Step step,
      PathKind kind,
      String message,
      List<PathStep> path,
      ReleaseForm fix,
      List<Ending> endings) {
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
        endings);
  }

  /** What ends the obligation on other paths of the body. */
  public static List<Ending> endings(Body body, Verdict verdict) {
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
}
