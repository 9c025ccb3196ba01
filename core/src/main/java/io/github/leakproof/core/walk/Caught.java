package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a handler knows of the exception that it has caught on this path. */
final class Caught {
  private Caught() {}

  /** The states after a handler has begun with an exception of that type. */
  static After known(After after, Event.Catch event, String type) {
    Condition condition =
        new Condition.Compares(Operator.INSTANCE_OF, AccessPath.of(event.exception()), type);
    return new After(
        after.returned().stream().map(state -> state.know(condition, true)).toList(),
        after.thrown());
  }

  /**
   * Whether what was caught is of the tested type; null where nothing says so.
   *
   * @param followed the exception that the walk follows, if it follows one
   */
  static @Nullable Boolean truth(
      State state,
      Event.Test test,
      Definitions definitions,
      Hierarchy hierarchy,
      Optional<String> followed) {
    String tested = test.type();
    if (tested == null) {
      return null;
    }
    Boolean known = truth(state, definitions.names(test.left(), false), tested, hierarchy);
    return known != null
        ? known
        : followed
            .filter(f -> isFollowed(state, test, hierarchy))
            .map(f -> isOne(f, tested, hierarchy))
            .orElse(null);
  }

  /** Whether the exception of these names is of the tested type; null where nothing says so. */
  static @Nullable Boolean truth(
      State state, Set<AccessPath> names, String tested, Hierarchy hierarchy) {
    for (AccessPath name : names) {
      Boolean known = state.fact(new Condition.Compares(Operator.INSTANCE_OF, name, tested));
      if (known != null) {
        return known;
      }
    }
    List<Boolean> answers =
        names.stream()
            .flatMap(state::caught)
            .flatMap(type -> Stream.ofNullable(isOne(type, tested, hierarchy)))
            .toList();
    return answers.isEmpty() ? null : (Boolean) answers.contains(true);
  }

  private static @Nullable Boolean isOne(String type, String tested, Hierarchy hierarchy) {
    boolean isSurely = hierarchy.isSubtype(type, tested);
    return (isSurely || !hierarchy.isSubtype(tested, type)) ? (Boolean) isSurely : null;
  }

  /** Whether it is the exception that is tested, not another name of the obligation. */
  private static boolean isFollowed(State state, Event.Test test, Hierarchy hierarchy) {
    return state.role(test.left()).filter(Role.SELF::equals).isPresent()
        && test.type() != null
        && hierarchy.isSubtype(test.type(), "java.lang.Throwable");
  }
}
