package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks that begin at a handler: with the exception that it receives.
 *
 * @param steps the steps of the body
 * @param at the handlers, and which exception they must have caught
 */
record Receipt(List<Step> steps, Hierarchy hierarchy, Start.AtSteps at) {

  /** How the walks of a start begin, if they begin at handlers. */
  static Optional<Receipt> of(Start start, Body body, Hierarchy hierarchy) {
    return start instanceof Start.AtSteps at && at.when() instanceof Outcome.Threw
        ? Optional.of(new Receipt(body.graph().steps(), hierarchy, at))
        : Optional.empty();
  }

  private boolean isAt(Step step) {
    return step.event() instanceof Event.Catch && at.names().containsKey(step.id());
  }

  /** Whether the handler is entered with an exception of the kind that begins the walk. */
  boolean isBegunBy(Node node) {
    return node.via() instanceof Edge.Thrown thrown && isBegunBy(thrown);
  }

  private boolean isBegunBy(Edge.Thrown thrown) {
    return at.when() instanceof Outcome.Threw threw
        && hierarchy.isSubtype(thrown.type(), threw.exception());
  }

  /** What is known in a handler that has just received the exception. */
  List<State> held(Node node) {
    Event.Catch handler = (Event.Catch) node.step().event();
    Edge.Thrown thrown = (Edge.Thrown) Objects.requireNonNull(node.via());
    State held =
        node.state()
            .kill(handler.exception())
            .afterWait()
            .named(at.names().get(node.step().id()))
            .in(State.Phase.HELD);
    return Caught.known(After.both(held), handler, thrown.type()).returned();
  }

  /** The handlers as the exception enters them, with nothing known of what was before. */
  List<Node> entries() {
    List<Node> entries = new ArrayList<>();
    State unknown = State.initial(State.Phase.BEFORE);
    for (Step thrower : steps) {
      Node origin = new Node(thrower, unknown, null, null, 0);
      for (Edge edge : thrower.edges()) {
        Step target = steps.get(edge.target());
        if (edge instanceof Edge.Thrown thrown && isAt(target) && isBegunBy(thrown)) {
          entries.add(new Node(target, unknown, origin, edge, 0));
        }
      }
    }
    return entries;
  }
}
