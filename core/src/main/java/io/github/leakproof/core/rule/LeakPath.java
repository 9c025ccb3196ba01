package io.github.leakproof.core.rule;

import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stations of a walk that explain it: branches, exceptions, the exit. */
public final class LeakPath {
  private LeakPath() {}

  public static List<PathStep> of(Node exit) {
    return of(
        exit,
        isLeft(exit) ? "the method is left and it is still held" : "the loop opens another one");
  }

  /** Whether the walk leaves the body, rather than to go round in it for ever. */
  private static boolean isLeft(Node exit) {
    return exit.step().event() instanceof Event.Exit;
  }

  /** The same with another end. */
  public static List<PathStep> of(Node exit, String end) {
    Trail trail = trail(exit);
    List<PathStep> path = new ArrayList<>(trail.steps);
    path.add(new PathStep(trail.line, end));
    return path;
  }

  /**
   * What a walk comes by.
   *
   * @param steps the branches and exceptions
   * @param thrown the exception that was the last to interrupt the code, if one did
   * @param line the last line
   */
  private record Trail(List<PathStep> steps, Optional<PathStep> thrown, int line) {}

  /** An exception goes on at the end of a finally block: nothing there throws it. */
  private static Trail trail(Node exit) {
    List<PathStep> steps = new ArrayList<>();
    PathStep interrupting = null;
    String underWay = null;
    int line = 0;
    for (Node node : exit.walk()) {
      Node from = node.parent();
      if (from == null || node.via() == null) {
        continue;
      }
      line = from.step().line() > 0 ? from.step().line() : line;
      if (node.via() instanceof Edge.Thrown thrown && !thrown.type().equals(underWay)) {
        PathStep step =
            new PathStep(line, thrower(from.step()) + " throws " + simple(thrown.type()));
        steps.add(step);
        interrupting = underWay == null ? step : interrupting;
        underWay = thrown.type();
      } else if (node.via() instanceof Edge.When when) {
        steps.add(new PathStep(line, "the condition is " + when.value()));
      }
      underWay = node.step().event() instanceof Event.Catch ? null : underWay;
    }
    return new Trail(steps, Optional.ofNullable(interrupting), line);
  }

  /** The end of the walk in a clause. */
  static String summary(PathKind kind, Node exit) {
    Trail trail = trail(exit);
    int last = trail.line;
    String thrown =
        trail.thrown.map(step -> " where " + step.text() + " in line " + step.line()).orElse("");
    if (!isLeft(exit)) {
      return "the loop comes back to it from line " + last + " without releasing it" + thrown;
    }
    return kind == PathKind.NORMAL
        ? "the method ends in line " + last + " without releasing it" + thrown
        : "the method is left by an exception without releasing it" + thrown;
  }

  /** The same for a finding of another body, whose file may be another one. */
  public static List<PathStep> of(Node exit, Body ending, Body body) {
    String elsewhere = elsewhere(ending, body);
    return elsewhere.isEmpty()
        ? of(exit)
        : of(exit).stream()
            .map(s -> new PathStep(0, s.text() + " in line " + s.line() + elsewhere))
            .toList();
  }

  /** What follows a line of a body in messages about another one: the class, if that differs. */
  public static String elsewhere(Body ending, Body body) {
    ClassUnit top = Nest.top(ending.unit().owner());
    return top.equals(Nest.top(body.unit().owner())) ? "" : " of " + simple(top.name());
  }

  public static int lastLine(List<PathStep> path) {
    return path.get(path.size() - 1).line();
  }

  private static String thrower(Step step) {
    if (step.event() instanceof Event.Call call) {
      return text(call);
    }
    return step.event() instanceof Event.Throw ? "the method itself" : "the expression";
  }

  /** The call as messages name it. */
  public static String text(Event.Call call) {
    return call.method().isConstructor()
        ? "new " + simple(call.method().owner())
        : call.method().name() + "()";
  }

  /** The type's simple name. */
  static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
