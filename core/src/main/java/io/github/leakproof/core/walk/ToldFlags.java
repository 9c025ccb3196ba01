package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Variables that a body sets to tell itself whether it must release. Whether they were set in time
 * is not asked where a call that acquires fails for no reason that the body knows of.
 */
final class ToldFlags {
  private final Definitions definitions;

  ToldFlags(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The state in which each of these variables says the opposite. */
  State turned(State state) {
    State turned = state;
    for (Condition condition : Set.copyOf(state.facts())) {
      Boolean truth = state.fact(condition);
      if (truth != null && condition instanceof Condition.IsTrue is && isFlag(is.path())) {
        turned = turned.know(condition, !truth);
      }
    }
    return turned;
  }

  /** Whether it is set to both values, by name. */
  private boolean isFlag(AccessPath path) {
    return path.isPlace()
        && path.root() instanceof Place.Local
        && definitions.of(path.root()).stream()
                .map(step -> value(step.event()))
                .filter(Boolean.class::isInstance)
                .collect(Collectors.toSet())
                .size()
            == 2;
  }

  private @Nullable Object value(Event event) {
    return event instanceof Event.Literal literal
        ? literal.value()
        : event instanceof Event.Assign assign ? definitions.constant(assign.from()) : null;
  }
}
