package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.Optional;

/** What comparisons of values and questions for classes tell. */
final class Comparisons {
  private Comparisons() {}

  /** The state after the comparison turned out to be {@code value}; empty if it cannot. */
  static Optional<State> assume(
      State state, Operator operator, Object left, Object right, boolean value) {
    Condition condition = Condition.Compares.of(operator, left, right);
    Boolean known = state.fact(condition);
    boolean isContrary = known != null ? known != value : value && isAnother(state, condition);
    return isContrary ? Optional.empty() : Optional.of(state.know(condition, value));
  }

  /** Whether what is to be one constant is known to be another one. */
  private static boolean isAnother(State state, Condition condition) {
    return condition instanceof Condition.Compares asked
        && asked.operator() == Operator.EQUAL
        && state.facts().stream()
            .anyMatch(
                c ->
                    c instanceof Condition.Compares known
                        && known.operator() == Operator.EQUAL
                        && known.left().equals(asked.left())
                        && Choice.differ(known.right(), asked.right())
                        && Boolean.TRUE.equals(state.fact(known)));
  }

  /** Whether the object has a field that leads to the resource, and its class says otherwise. */
  static boolean isOtherClass(State state, Event.Test test, boolean value, Hierarchy hierarchy) {
    for (AccessPath name : state.aliases(test.left()).keySet()) {
      if (test.type() != null
          && !name.isPlace()
          && name.selectors().get(0) instanceof Selector.Field selector) {
        String owner = selector.field().owner();
        boolean isOne = hierarchy.isSubtype(owner, test.type());
        boolean isNone = !isOne && !hierarchy.isSubtype(test.type(), owner);
        if (value ? isNone : isOne) {
          return true;
        }
      }
    }
    return false;
  }
}
