package io.github.leakproof.core.summary;

import static java.util.stream.Collectors.toSet;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Start;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Methods that give back a lock under the very questions under which a sibling takes it: {@code if
 * (isShared()) lock.unlock()}. Whatever the answers are, what such a method leaves alone was never
 * taken.
 */
final class Mirrors {
  private static final int DEPTH = 6;

  private final Summaries summaries;

  Mirrors(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the body, which does not always release what it is entered with, is such a method. */
  boolean isOne(Body body, Set<AccessPath> names) {
    MethodUnit unit = body.unit();
    Optional<Map<Object, Ways>> asked = asked(body, step -> releases(body, step, names));
    return asked.filter(questions -> !questions.isEmpty()).isPresent()
        && unit.owner().methods().stream()
            .filter(sibling -> sibling != unit && !sibling.mentions().opening().isEmpty())
            .flatMap(sibling -> summaries.body(sibling).stream())
            .anyMatch(sibling -> asked(sibling, step -> takes(sibling, step, names)).equals(asked));
  }

  private boolean releases(Body body, Step step, Set<AccessPath> names) {
    return step.event() instanceof Event.Call call
        && Halves.releasedHere(summaries, body, call).stream().anyMatch(names::contains);
  }

  private boolean takes(Body body, Step step, Set<AccessPath> names) {
    return step.event() instanceof Event.Call
        && summaries.sites(body).stream()
            .filter(site -> step.equals(site.step()) && site.start() instanceof Start.AtSteps)
            .flatMap(site -> ((Start.AtSteps) site.start()).names().values().stream())
            .anyMatch(taken -> taken.keySet().stream().anyMatch(names::contains));
  }

  /** On which answers the wanted step may still come. */
  private record Ways(boolean onTrue, boolean onFalse) {}

  /**
   * What decides whether the body comes to a wanted step, without exceptions; empty if something
   * does that has no name.
   */
  private static Optional<Map<Object, Ways>> asked(Body body, Predicate<Step> isWanted) {
    Set<Step> wanted = body.graph().steps().stream().filter(isWanted).collect(toSet());
    Map<Object, Ways> asked = new HashMap<>();
    for (Step step : body.graph().steps()) {
      boolean isBranch = step.edges().stream().anyMatch(Edge.When.class::isInstance);
      if (!isBranch
          || wanted.contains(step)
          || !comes(body, step.id(), wanted)
          || !misses(body, step, wanted)) {
        continue;
      }
      for (Edge edge : step.edges()) {
        if (edge instanceof Edge.When when && when.value()) {
          Optional<Object> question = question(body, when.condition(), DEPTH);
          if (question.isEmpty()) {
            return Optional.empty();
          }
          asked.put(question.get(), ways(body, step, wanted));
        }
      }
    }
    return Optional.of(asked);
  }

  private static Ways ways(Body body, Step branch, Set<Step> wanted) {
    boolean[] comes = new boolean[2];
    for (Edge edge : branch.edges()) {
      if (edge instanceof Edge.When when) {
        comes[when.value() ? 1 : 0] |= comes(body, when.target(), wanted);
      }
    }
    return new Ways(comes[1], comes[0]);
  }

  private static boolean comes(Body body, int from, Set<Step> wanted) {
    return finds(body, from, wanted::contains, step -> false);
  }

  private static boolean misses(Body body, Step from, Set<Step> wanted) {
    return finds(body, from.id(), Mirrors::isNormalExit, wanted::contains);
  }

  private static boolean isNormalExit(Step step) {
    return step.event() instanceof Event.Exit exit && exit.kind() == PathKind.NORMAL;
  }

  private static boolean finds(
      Body body, int from, Predicate<Step> isWanted, Predicate<Step> isClosed) {
    Step first = body.graph().step(from);
    if (isClosed.test(first)) {
      return false;
    }
    BitSet reached =
        body.graph()
            .closure(
                List.of(first),
                (step, edge) ->
                    !(edge instanceof Edge.Thrown)
                        && !isClosed.test(body.graph().step(edge.target())));
    return reached.stream().mapToObj(body.graph()::step).anyMatch(isWanted);
  }

  /** What is asked, in names that all methods of the class have alike. */
  private static Optional<Object> question(Body body, Place place, int depth) {
    Object constant = body.definitions().constant(place);
    if (constant != null) {
      return Optional.of(constant);
    }
    Event event = body.definitions().only(place).orElse(null);
    if (depth > 0 && event instanceof Event.Assign assign) {
      return question(body, assign.from(), depth - 1);
    }
    if (depth > 0 && event instanceof Event.Test test) {
      Optional<Object> left = question(body, test.left(), depth - 1);
      Optional<Object> right =
          test.right() == null ? Optional.of("") : question(body, test.right(), depth - 1);
      return left.isPresent() && right.isPresent()
          ? Optional.of(Arrays.asList(test.operator(), left.get(), right.get()))
          : Optional.empty();
    }
    return body.definitions().names(place, true).stream()
        .filter(name -> name.root() instanceof Place.This || name.root() instanceof Place.Type)
        .findFirst()
        .map(Object.class::cast);
  }
}
