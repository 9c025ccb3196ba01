package io.github.leakproof.core.rule;

import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.Node;
import java.util.ArrayList;
import java.util.List;

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
    List<PathStep> path = new ArrayList<>();
    int line = 0;
    for (Node node : exit.walk()) {
      Node from = node.parent();
      if (from == null || node.via() == null) {
        continue;
      }
      Step step = from.step();
      line = step.line() > 0 ? step.line() : line;
      if (node.via() instanceof Edge.Thrown thrown) {
        path.add(new PathStep(line, thrower(step) + " throws " + simple(thrown.type())));
      } else if (node.via() instanceof Edge.When when) {
        path.add(new PathStep(line, "the condition is " + when.value()));
      }
    }
    path.add(new PathStep(line, end));
    return path;
  }

  /** The end of the walk in a clause. */
  static String summary(PathKind kind, Node exit) {
    List<PathStep> path = of(exit);
    int last = lastLine(path);
    String thrown = "";
    for (PathStep step : path) {
      if (step.text().contains(" throws ")) {
        thrown = " where " + step.text() + " in line " + step.line();
      }
    }
    if (!isLeft(exit)) {
      return "the loop comes back to it from line " + last + " without releasing it" + thrown;
    }
    return kind == PathKind.NORMAL
        ? "the method ends in line " + last + " without releasing it" + thrown
        : "the method is left by an exception without releasing it" + thrown;
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
