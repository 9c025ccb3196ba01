package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of references that may be null, and what learning it tells; a number that counts
 * something is nothing while it is zero.
 */
final class Nullness {
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Amounts amounts;

  Nullness(Definitions definitions, Callees callees, Obligation obligation, Amounts amounts) {
    this.definitions = definitions;
    this.callees = callees;
    this.obligation = obligation;
    this.amounts = amounts;
  }

  /** The state after the reference in {@code place} turned out to be null, or not to be. */
  Optional<State> assume(State state, Place place, boolean isNull) {
    Role role = state.role(place).orElse(null);
    if (role == Role.CONVERTED) {
      return Optional.of(
          isNull ? state.unalias(AccessPath.of(place)) : state.converted(AccessPath.of(place)));
    }
    if (isNull && (isOwed(state, place) || isGuard(state, place))) {
      return Optional.empty();
    }
    boolean isOnTheWay = role != null || !state.aliases(place).isEmpty();
    if ((isOnTheWay || isOrigin(state, place)) && state.isFollowed()) {
      return isNull ? Optional.empty() : Optional.of(state);
    }
    State next = state;
    for (AccessPath name : definitions.names(place, false)) {
      Condition condition = new Condition.IsNull(name);
      Boolean known = state.fact(condition);
      if (known != null && known != isNull) {
        return Optional.empty();
      }
      next = next.know(condition, isNull);
    }
    for (Place copy : state.copiesOf(place)) {
      next = next.know(new Condition.IsNull(AccessPath.of(copy)), isNull);
    }
    Place origin = state.copied(place);
    if (origin != null && !origin.equals(place)) {
      return assume(next, origin, isNull);
    }
    return Optional.of(next);
  }

  /** {@code guard = take()}: what a callee makes, or is, to end the hold with is there. */
  private boolean isGuard(State state, Place place) {
    return obligation.isHold()
        && state.isFollowed()
        && definitions.source(place) instanceof Event.Call call
        && call.result() != null
        && (callees.returnsNew(call) || callees.returnsReceiver(call));
  }

  /** What the resource was acquired from was there. */
  private boolean isOrigin(State state, Place place) {
    return definitions.names(place, false).stream()
        .anyMatch(name -> state.aliases().get(name) == Role.PARENT);
  }

  /** Whether one of the two is known to be null, and the other to be something. */
  boolean isOnlyOneNull(State state, Place left, Place right) {
    Boolean leftIsNull = isNull(state, left);
    Boolean rightIsNull = isNull(state, right);
    return leftIsNull != null && rightIsNull != null && !leftIsNull.equals(rightIsNull);
  }

  private @Nullable Boolean isNull(State state, Place place) {
    if (state.isFollowed() && !obligation.isHold() && state.role(place).isPresent()) {
      return false;
    }
    return definitions.names(place, false).stream()
        .map(name -> state.fact(new Condition.IsNull(name)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The number that a comparison asks about being something: counters are not negative. */
  @Nullable Place counter(State state, Place left, Operator operator, Place right) {
    return switch (operator) {
      case GREATER, LESS_OR_EQUAL -> isZero(state, right) ? left : null;
      case LESS -> isZero(state, left) ? right : null;
      default -> null;
    };
  }

  /**
   * The truth of a comparison with a negative number, where it is known whether the other one is
   * something: {@code level == -1} is false of a lock that was taken, and of one not needed.
   */
  @Nullable Boolean besideNegative(State state, Place left, Operator operator, Place right) {
    Place other = isNegative(right) ? left : isNegative(left) ? right : null;
    if (other == null || !isLevel(other) || isNull(state, other) == null) {
      return null;
    }
    return switch (operator) {
      case EQUAL -> false;
      case GREATER -> other.equals(left);
      case LESS -> other.equals(right);
      default -> null;
    };
  }

  /** Whether the number comes from a call that takes a lock. */
  private boolean isLevel(Place place) {
    return obligation.isHold()
        && definitions.source(place) instanceof Event.Call call
        && !callees.acquires(call).isEmpty();
  }

  private boolean isNegative(Place place) {
    return definitions.constant(place) instanceof Number number && number.doubleValue() < 0;
  }

  /** Whether the sum counts up a number of which it is known whether it is something. */
  boolean isCounting(State state, Event.Compute sum) {
    return sum.isSum()
        && sum.operands().size() == 2
        && state.fact(new Condition.IsNull(AccessPath.of(sum.operands().get(0)))) != null
        && definitions.constant(sum.operands().get(1)) instanceof Number number
        && number.longValue() > 0;
  }

  /** Whether the number there is known to be zero: a counter that nothing has counted up yet. */
  boolean isZero(State state, Place place) {
    return definitions.constant(place) instanceof Number number
        ? number.doubleValue() == 0
        : definitions.names(place, false).stream()
            .anyMatch(name -> Boolean.TRUE.equals(state.fact(new Condition.IsNull(name))));
  }

  /** Whether that many permits are still to be given back, so that there are some. */
  boolean isOwed(State state, Place place) {
    return obligation.isHold() && state.phase() == State.Phase.HELD && amounts.isAmount(place);
  }
}
