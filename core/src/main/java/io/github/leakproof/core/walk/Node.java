package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visited point of a walk: the walk to it is the chain of its parents.
 *
 * @param step where it is
 * @param state what is known at the start of the step
 * @param parent the point before; absent at the start
 * @param via the edge from the parent
 * @param cost the length of the walk; exceptions count far more than steps
 */
public record Node(Step step, State state, @Nullable Node parent, @Nullable Edge via, long cost) {

  /** The walk from its start to here. */
  public List<Node> walk() {
    List<Node> nodes = new ArrayList<>();
    for (Node node = this; node != null; node = node.parent) {
      nodes.add(node);
    }
    Collections.reverse(nodes);
    return nodes;
  }

  /** Whether a call of the walk was given the place as an argument. */
  public boolean hasPassed(Place place) {
    for (Node node = this; node != null; node = node.parent) {
      if (node.step.event() instanceof Event.Call call && call.arguments().contains(place)) {
        return true;
      }
    }
    return false;
  }

  /** The latest exception of the walk. */
  public Optional<Edge.Thrown> thrown() {
    for (Node node = this; node.parent != null; node = node.parent) {
      if (node.via instanceof Edge.Thrown thrown) {
        return Optional.of(thrown);
      }
    }
    return Optional.empty();
  }

  /** The latest step of the walk that threw. */
  public Optional<Step> thrower() {
    for (Node node = this; node.parent != null; node = node.parent) {
      if (node.via instanceof Edge.Thrown) {
        return Optional.of(node.parent.step);
      }
    }
    return Optional.empty();
  }
}
