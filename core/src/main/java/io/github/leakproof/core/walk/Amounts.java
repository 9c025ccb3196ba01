package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of permits that a body gives back: where such a number is zero, none was taken. */
final class Amounts {
  private final Body body;
  private final Callees callees;
  private @Nullable Set<AccessPath> names;

  Amounts(Body body, Callees callees) {
    this.body = body;
    this.callees = callees;
  }

  /** Whether the place holds such a number. */
  boolean isAmount(Place place) {
    return body.definitions().names(place, false).stream().anyMatch(names()::contains);
  }

  /**
   * Whether the test, with this outcome, says that its left side is no more than zero.
   *
   * @return false where the test says nothing of the kind
   */
  boolean saysNone(Event.Test test, Operator operator, boolean value) {
    if (test.right() == null
        || !(body.definitions().constant(test.right()) instanceof Integer limit)) {
      return false;
    }
    boolean some =
        (operator == Operator.GREATER && limit == 0)
            || (operator == Operator.GREATER_OR_EQUAL && limit == 1);
    boolean none =
        (operator == Operator.LESS_OR_EQUAL && limit == 0)
            || (operator == Operator.LESS && limit == 1);
    return (some && !value) || (none && value);
  }

  private Set<AccessPath> names() {
    if (names == null) {
      names = new HashSet<>();
      for (Step step : body.graph().steps()) {
        if (step.event() instanceof Event.Call call) {
          callees
              .model(call.method())
              .all(ResourceEffect.Release.class)
              .flatMapToInt(release -> release.amount().stream())
              .mapToObj(call.arguments()::get)
              .forEach(amount -> names.addAll(body.definitions().names(amount, false)));
        }
      }
    }
    return names;
  }
}
