package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states in which an acquire call can end, for one way of looking at it. */
record Acquired(List<State> returned, Outcome when, boolean failing) {

  static Acquired of(Outcome when, @Nullable Place result, State held, boolean failing) {
    if (when instanceof Outcome.ReturnedTrue && result != null) {
      return new Acquired(
          List.of(held.know(new Condition.IsTrue(AccessPath.of(result)), !failing)), when, failing);
    } else if (when instanceof Outcome.ReturnedSomething && result != null) {
      return new Acquired(
          List.of(held.know(new Condition.IsNull(AccessPath.of(result)), failing)), when, failing);
    }
    boolean onReturn = !failing && when instanceof Outcome.Returned;
    return new Acquired(onReturn ? List.of(held) : List.of(), when, failing);
  }

  boolean onThrow(Edge.Thrown edge, Hierarchy hierarchy) {
    return when instanceof Outcome.Threw threw
        ? edge.cause() == Edge.Cause.DECLARED && hierarchy.isSubtype(edge.type(), threw.exception())
        : failing;
  }
}
