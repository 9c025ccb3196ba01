package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a walk comes to a step: no walk goes on from where another one has been.
 *
 * @param thrown the type of the exception, where the step is a handler; each type makes it another
 *     visit, since what the handler does may depend on it
 */
record Visit(int step, State state, @Nullable String thrown) {
  static Visit of(Node node) {
    boolean isHandler = node.step().event() instanceof Event.Catch;
    String type = isHandler && node.via() instanceof Edge.Thrown edge ? edge.type() : null;
    return new Visit(node.step().id(), node.state(), type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Visit that
        && step == that.step
        && Objects.equals(thrown, that.thrown)
        && state.equals(that.state);
  }

  @Override
  public int hashCode() {
    return 31 * step + state.hashCode();
  }
}
