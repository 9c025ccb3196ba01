package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.Optional;
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
    Optional<String> known =
        definitions.names(test.left(), false).stream()
            .flatMap(name -> state.caught(name).stream())
            .findFirst()
            .or(() -> followed.filter(f -> isFollowed(state, test, hierarchy)));
    if (known.isEmpty()) {
      return null;
    }
    boolean isSurely = hierarchy.isSubtype(known.get(), tested);
    return (isSurely || !hierarchy.isSubtype(tested, known.get())) ? isSurely : null;
  }

  /** Whether it is the exception that is tested, not another name of the obligation. */
  private static boolean isFollowed(State state, Event.Test test, Hierarchy hierarchy) {
    return state.role(test.left()).filter(Role.SELF::equals).isPresent()
        && test.type() != null
        && hierarchy.isSubtype(test.type(), "java.lang.Throwable");
  }
}
