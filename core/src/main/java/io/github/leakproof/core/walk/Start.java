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
   * A call acquires it. The walk begins at the body's entry all the same, so that what is known
   * when the call is reached counts.
   *
   * @param names for each step that is this call ({@code finally} blocks are copied), the names of
   *     what it acquires
   * @param when under which outcome the call acquires
   */
  record AtCall(Map<Integer, Map<AccessPath, Role>> names, Outcome when) implements Start {
    public AtCall {
      names = Map.copyOf(names);
    }
  }
}
