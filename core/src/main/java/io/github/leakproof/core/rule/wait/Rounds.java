package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Definitions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a loop runs whose counter goes from one constant to another: {@code for (int i = 0; i <
 * 4; i++)}. The counter is taken to move towards its end.
 */
final class Rounds {
  private final Definitions definitions;
  private final Map<Place, Optional<Loop>> known = new HashMap<>();

  Rounds(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A loop that counts.
   *
   * @param counter its variable
   * @param rounds at most so many rounds
   */
  record Loop(Place counter, int rounds) {}

  /** The loop that goes on while the condition is true, if that compares a counter. */
  Optional<Loop> whileTrue(Place condition) {
    return known.computeIfAbsent(condition, this::loop);
  }

  /** Whether the step gives the counter its first value. */
  boolean restarts(Step step, Place counter) {
    return step.equals(first(counter));
  }

  private Optional<Loop> loop(Place condition) {
    if (!(definitions.only(condition).orElse(null) instanceof Event.Test test)
        || test.right() == null) {
      return Optional.empty();
    }
    Place counter = variable(test.left());
    if (constant(test.right()) instanceof Integer end) {
      return loop(counter, test.operator(), end);
    }
    return constant(test.left()) instanceof Integer end
        ? loop(variable(test.right()), flipped(test.operator()), end)
        : Optional.empty();
  }

  private Optional<Loop> loop(Place counter, Operator operator, int end) {
    Step first = first(counter);
    if (first == null || !(value(first.event()) instanceof Integer start)) {
      return Optional.empty();
    }
    long rounds =
        switch (operator) {
          case LESS -> (long) end - start;
          case LESS_OR_EQUAL -> (long) end - start + 1;
          case GREATER -> (long) start - end;
          case GREATER_OR_EQUAL -> (long) start - end + 1;
          case NOT_EQUAL -> Math.abs((long) end - start);
          default -> Long.MAX_VALUE;
        };
    return rounds > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new Loop(counter, (int) Math.max(0, rounds)));
  }

  private static Operator flipped(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case GREATER -> Operator.LESS;
      case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  /** The step before the loop, where another one in the loop counts on. */
  private @Nullable Step first(Place counter) {
    List<Step> steps = definitions.of(counter);
    if (steps.size() != 2 || !(counter instanceof Place.Local)) {
      return null;
    }
    Step a = steps.get(0);
    Step b = steps.get(1);
    return counts(b.event(), counter) ? a : counts(a.event(), counter) ? b : null;
  }

  /** {@code counter = counter ± constant}. */
  private boolean counts(Event event, Place counter) {
    if (event instanceof Event.Assign assign) {
      Event from = definitions.only(assign.from()).orElse(null);
      return from != null && counts(from, counter);
    }
    return event instanceof Event.Compute compute
        && compute.operands().size() == 2
        && compute.operands().stream().anyMatch(o -> variable(o).equals(counter))
        && compute.operands().stream().anyMatch(o -> constant(o) instanceof Integer by && by != 0);
  }

  private @Nullable Object value(Event event) {
    return event instanceof Event.Assign assign
        ? constant(assign.from())
        : event instanceof Event.Literal literal ? literal.value() : null;
  }

  private @Nullable Object constant(Place place) {
    return definitions.constant(place);
  }

  private Place variable(Place place) {
    return place instanceof Place.Temp
            && definitions.only(place).orElse(null) instanceof Event.Assign assign
        ? variable(assign.from())
        : place;
  }
}
