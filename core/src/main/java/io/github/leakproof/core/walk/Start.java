package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Outcome;
import java.util.Map;

/** Where a walk begins to hold its resource. */
public sealed interface Start {

  /**
   * The body is entered with the resource in hand: a parameter, or a field of {@code this}.
   *
   * @param names its names
   * @param facts what else is known at the entry
   */
  record AtEntry(Map<AccessPath, Role> names, Map<Condition, Boolean> facts) implements Start {
    public AtEntry {
      names = Map.copyOf(names);
      facts = Map.copyOf(facts);
    }
  }

  /**
   * A step acquires it. The walk begins at the body's entry all the same, so that what is known
   * when the step is reached counts.
   *
   * @param names for each copy of the step ({@code finally} blocks are copied), the names of what
   *     it acquires
   * @param when under which outcome of a call it is acquired
   */
  record AtSteps(Map<Integer, Map<AccessPath, Role>> names, Outcome when) implements Start {
    public AtSteps {
      names = Map.copyOf(names);
    }
  }
}
