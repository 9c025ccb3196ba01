package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;

/**
 * Tries that are passed over: {@code ||} makes a test true without its right side, so that what
 * follows runs as if the try had succeeded.
 */
final class PassedOver {
  private final Body body;
  private final Start start;
  private final Conditions conditions;

  PassedOver(Body body, Start start, Conditions conditions) {
    this.body = body;
    this.start = start;
    this.conditions = conditions;
  }

  /** The node, in which a walk after a failed try begins if the try has been passed over. */
  Node of(Node node, State.Phase wanted) {
    if (wanted != State.Phase.FAILED || !isPassedOver(node)) {
      return node;
    }
    State state = node.state().in(State.Phase.FAILED).named(start.lastingNames());
    return new Node(node.step(), state, node.parent(), node.via(), node.cost());
  }

  private boolean isPassedOver(Node node) {
    return node.state().phase() == State.Phase.BEFORE
        && start instanceof Start.AtSteps at
        && node.step().event() instanceof Event.Test test
        && test.operator() == Event.Operator.OR
        && Boolean.TRUE.equals(conditions.truth(node.state(), test.left()))
        && at.names().keySet().stream()
            .map(id -> Places.written(body.graph().step(id).event()))
            .anyMatch(result -> result != null && result.equals(test.right()));
  }
}
